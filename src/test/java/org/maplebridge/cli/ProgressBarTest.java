package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who waits longer than a second sees how far it is; who does not sees nothing of it. */
class ProgressBarTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void nothing_is_shown_of_what_takes_less_than_a_second() {
        for (boolean terminal : new boolean[] {true, false}) {
            ProgressBar bar = bar(terminal);
            for (int done = 1; done <= 9; done++) {
                pass(100);
                bar.show(done, 10, done);
            }
            bar.end();
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void a_terminal_sees_one_line_that_is_written_over_and_ended() {
        ProgressBar bar = bar(true);
        for (int done = 1; done <= 30; done++) {
            pass(100);
            bar.show(done, 40, done);
        }
        bar.end();
        assertThat(said())
                .startsWith("\r[")
                .contains("50 %  20 items", "100 %  30 items")
                .endsWith("/s\n");
        assertThat(said().split("\r"))
                .as("five times a second, from the second on")
                .hasSize(1 + 11 + 1);
    }

    @Test
    void a_log_gets_a_line_for_each_tenth_after_the_first_second() {
        ProgressBar bar = bar(false);
        for (int done = 1; done <= 100; done++) {
            pass(20);
            bar.show(done, 100, done);
        }
        bar.end();
        assertThat(said().lines()).hasSize(6);
        assertThat(said()).doesNotContain("\r").startsWith("[###############").contains("100 %");
    }

    private ProgressBar bar(boolean terminal) {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ProgressBar(new Screen(to, to), "items", terminal, () -> now);
    }

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
