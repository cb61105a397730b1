package org.maplebridge.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How far long work on a file has come. On a terminal one line that is written over; elsewhere, as in a log, a line for each
 * tenth.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);

    private final Screen screen;
    private final long size;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long drawn = began - BETWEEN;
    private int tenth;

    /** @param size of the whole, in bytes */
    ProgressBar(Screen screen, long size, boolean terminal) {
        this.screen = screen;
        this.size = Math.max(1, size);
        this.terminal = terminal;
    }

    void show(long bytes, long decisions) {
        double part = Math.min(1, (double) bytes / size);
        if (terminal && System.nanoTime() - drawn > BETWEEN) {
            drawn = System.nanoTime();
            screen.over(line(part, decisions));
        } else if (!terminal && (int) (part * 10) > tenth) {
            tenth = (int) (part * 10);
            screen.progress(line(part, decisions));
        }
    }

    /** At the end, so that what follows begins on a line of its own. */
    void end(long decisions) {
        if (terminal) {
            screen.over(line(1, decisions));
            screen.progress("");
        }
    }

    private String line(double part, long decisions) {
        int filled = (int) (part * WIDTH);
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d 件 / decisions  %,.0f /s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                part * 100,
                decisions,
                decisions / Math.max(seconds, 1e-3));
    }
}
