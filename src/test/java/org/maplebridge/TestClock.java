package org.maplebridge;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: it stands still at {@link #USUAL} until a test moves it. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    /** A Monday morning, half past nine in Beijing, with no holiday for a month. */
    public static final Instant USUAL = Instant.parse("2026-03-02T01:30:00.123Z");

    private volatile Instant now = USUAL;

    /** By what it runs behind or before the machine's clock; null while it stands still. */
    private volatile Duration off;

    public void set(Instant moment) {
        off = null;
        now = moment;
    }

    /** Lets it run from a moment on. */
    public void runFrom(Instant moment) {
        off = Duration.between(Instant.now(), moment);
    }

    @Override
    public Instant instant() {
        Duration running = off;
        return running == null ? now : Instant.now().plus(running);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
