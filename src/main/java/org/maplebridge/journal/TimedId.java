package org.maplebridge.journal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Makes ids that rise with time: UUIDv7 (RFC 9562) with a counter within the millisecond, so “newest first” is exact. */
public final class TimedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * How far an id may run ahead of the moment that it was made for. A clock that was set back by more is believed: else
     * searches by time, which look at ids first, would miss what was decided since.
     */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

    /** 48 bits of milliseconds, 12 of counter; within that it never goes back, even if the clock does. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TimedId() {}

    public static UUID at(Instant moment) {
        long earliest = moment.toEpochMilli() << 12;
        long latest = moment.plus(FARTHEST_AHEAD).toEpochMilli() << 12;
        long time = LAST.updateAndGet(last -> last >= latest ? earliest : Math.max(last + 1, earliest));
        long high = (time & ~0xFFFL) << 4 | 0x7000 | time & 0xFFF;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** No id made for this moment or a later one is below it. */
    public static UUID from(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }

    /** Every id made for an earlier moment is below it. */
    public static UUID to(Instant moment) {
        return from(moment.plus(FARTHEST_AHEAD).plusMillis(1));
    }

    /** An id as it is written in records and addresses; no other spelling of it counts. */
    public static Optional<UUID> parse(String written) {
        return CANONICAL.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
