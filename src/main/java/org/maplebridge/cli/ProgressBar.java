package org.maplebridge.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far long work has come, from its second second on. On a terminal one line that is written over; elsewhere, as in a log, a
 * line for each tenth.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final Screen screen;
    private final String things;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long began;
    private long drawn;
    private int tenth;
    private long last;

    /** @param things of which so many are done, in both languages */
    ProgressBar(Screen screen, String things) {
        this(screen, things, System.console() != null, System::nanoTime);
    }

    ProgressBar(Screen screen, String things, boolean terminal, LongSupplier nanos) {
        this.screen = screen;
        this.things = things;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.drawn = began + PATIENCE - BETWEEN;
    }

    /**
     * Called as often as one likes.
     *
     * @param done of all, in whatever the whole is measured
     * @param count of the things that are done
     */
    void show(long done, long all, long count) {
        last = count;
        double part = Math.min(1, (double) done / Math.max(1, all));
        if (nanos.getAsLong() - drawn < BETWEEN) {
            return;
        }
        if (terminal) {
            drawn = nanos.getAsLong();
            screen.over(line(part, count));
        } else if ((int) (part * 10) > tenth) {
            tenth = (int) (part * 10);
            screen.progress(line(part, count));
        }
    }

    /** At the end of what was shown last. */
    void end() {
        end(last);
    }

    /** At the end, so that what follows begins on a line of its own. */
    void end(long count) {
        if (terminal && drawn - began >= PATIENCE) {
            screen.over(line(1, count));
            screen.progress("");
        }
    }

    private String line(double part, long count) {
        int filled = (int) (part * WIDTH);
        double seconds = (nanos.getAsLong() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d %s  %,.0f /s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                part * 100,
                count,
                things,
                count / Math.max(seconds, 1e-3));
    }
}
