package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.TestClock;

class LogHealthTest {

    private final LogHealth health = new LogHealth();

    @BeforeEach
    void of_a_service_that_has_just_started() {
        health.state = new LogState();
        health.clock = Clock.fixed(TestClock.USUAL, ZoneOffset.UTC);
    }

    @Test
    void it_is_well_while_what_waits_has_not_waited_long() {
        waitedFor(60_999);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_is_not_when_the_oldest_has_waited_for_more_than_a_minute() {
        waitedFor(61_000);
        HealthCheckResponse late = health.call();
        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getData().orElseThrow().get("late").toString()).contains("61");
    }

    @Test
    void it_is_not_while_turns_fail_and_is_again_after_one_that_does_not() {
        health.state.fails(true);
        HealthCheckResponse failing = health.call();
        assertThat(failing.getStatus()).isEqualTo(Status.DOWN);
        assertThat(failing.getData().orElseThrow()).containsKey("failing");
        health.state.fails(false);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_is_not_when_a_stored_byte_has_changed_and_it_names_the_entry() {
        UUID entry = UUID.fromString("019caa4c-2a10-7000-8b1f-3a5d5f0c9e77");
        health.state.damaged(Damaged.entry(entry, "存下的字节已被改动", "its stored bytes have been changed")
                .problem());
        HealthCheckResponse damaged = health.call();
        assertThat(damaged.getStatus()).isEqualTo(Status.DOWN);
        assertThat(damaged.getData().orElseThrow().get("problem").toString())
                .startsWith("MB821")
                .contains(entry.toString());
    }

    @Test
    void what_should_not_be_there_is_told_too_and_damage_before_it() {
        health.state.suspected(Damaged.entry("a", "不在日志里", "not in the log").problem());
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.state.isDamaged()).as("the log goes on").isFalse();
        health.state.damaged(Damaged.entry("b", "已被改动", "changed").problem());
        assertThat(health.call().getData().orElseThrow().get("problem").toString())
                .contains("Entry b");
    }

    private void waitedFor(long millis) {
        health.state.waits(new LogState.Waiting(1, Optional.of(TestClock.USUAL.toEpochMilli() - millis)));
    }
}
