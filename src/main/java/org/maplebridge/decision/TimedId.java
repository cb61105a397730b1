package org.maplebridge.decision;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Makes ids that rise with time: UUIDv7 (RFC 9562) with a counter within the millisecond, so “newest first” is exact. */
final class TimedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 48 bits of milliseconds, 12 of counter; it never goes back, even if the clock does. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TimedId() {}

    static UUID at(Instant moment) {
        long earliest = moment.toEpochMilli() << 12;
        long time = LAST.updateAndGet(last -> Math.max(last + 1, earliest));
        long high = (time & ~0xFFFL) << 4 | 0x7000 | time & 0xFFF;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** An id as it is written in records and addresses; no other spelling of it counts. */
    static Optional<UUID> parse(String written) {
        return CANONICAL.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
