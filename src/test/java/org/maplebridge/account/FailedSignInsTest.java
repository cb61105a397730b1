package org.maplebridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.TestClock;

/** Guessing a password gets slower with every guess, for the name that is guessed at and no other. */
class FailedSignInsTest {

    private final TestClock clock = new TestClock();
    private final FailedSignIns failed = new FailedSignIns();

    FailedSignInsTest() {
        failed.clock = clock;
    }

    @Test
    void each_failure_waits_twice_as_long_up_to_five_seconds() {
        assertThat(IntStream.range(0, 8).mapToLong(i -> failed.count("desk").toMillis()))
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
        assertThat(IntStream.range(0, 100).mapToLong(i -> failed.count("desk").toMillis()))
                .containsOnly(5000L);
    }

    @Test
    void another_name_is_not_slowed() {
        IntStream.range(0, 20).forEach(i -> failed.count("desk"));
        assertThat(failed.count("desk2")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void the_right_password_or_five_quiet_minutes_begin_anew() {
        IntStream.range(0, 20).forEach(i -> failed.count("desk"));
        failed.forget("desk");
        assertThat(failed.count("desk")).isEqualTo(Duration.ofMillis(100));

        IntStream.range(0, 20).forEach(i -> failed.count("desk"));
        clock.set(TestClock.USUAL.plus(Duration.ofMinutes(5)).plusMillis(1));
        assertThat(failed.count("desk")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void names_that_were_made_up_do_not_fill_the_memory() {
        IntStream.range(0, 50_000).forEach(i -> failed.count("nobody-" + i));
        assertThat(failed.remembered()).isLessThanOrEqualTo(10_000);
    }
}
