package org.maplebridge.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes guessing a password slow: each wrong one under a name is answered later than the one before. A right one is never
 * kept waiting, so nobody can be locked out by another's guesses.
 */
@ApplicationScoped
class FailedSignIns {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    /** Names that were made up must not fill the memory. */
    private static final int MOST_NAMES = 10_000;

    @Inject
    Clock clock;

    private record Failures(int count, Instant last) {}

    private final Cache<String, Failures> recent =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

    /** Counts one more failure. @return how long to wait before saying so: 100 ms, doubled each time, 5 s at most */
    Duration count(String name) {
        Instant now = clock.instant();
        int failures = recent.asMap()
                .merge(name, new Failures(1, now), (before, one) -> isOver(before, now) ? one : next(before, now))
                .count();
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    void forget(String name) {
        recent.invalidate(name);
    }

    /** How many names. */
    long remembered() {
        recent.cleanUp();
        return recent.estimatedSize();
    }

    private static boolean isOver(Failures before, Instant now) {
        return before.last().plus(REMEMBERED).isBefore(now);
    }

    private static Failures next(Failures before, Instant now) {
        return new Failures(before.count() + 1, now);
    }
}
