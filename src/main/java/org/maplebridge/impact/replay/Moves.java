package org.maplebridge.impact.replay;

import java.util.Arrays;

/** How many decisions went from each constant to each: levels or tiers, which ascend. */
public final class Moves<E extends Enum<E>> {

    private final long[][] counts;

    Moves(Class<E> type) {
        int size = type.getEnumConstants().length;
        counts = new long[size][size];
    }

    void add(E from, E to) {
        counts[from.ordinal()][to.ordinal()]++;
    }

    void addAll(Moves<E> other) {
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length; to++) {
                counts[from][to] += other.counts[from][to];
            }
        }
    }

    public long of(E from, E to) {
        return counts[from.ordinal()][to.ordinal()];
    }

    /** How many went up. */
    public long raised() {
        long raised = 0;
        for (int from = 0; from < counts.length; from++) {
            for (int to = from + 1; to < counts.length; to++) {
                raised += counts[from][to];
            }
        }
        return raised;
    }

    /** How many went down. */
    public long lowered() {
        long lowered = 0;
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < from; to++) {
                lowered += counts[from][to];
            }
        }
        return lowered;
    }

    /** Rows from, columns to, both ascending. */
    public long[][] rows() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moves<?> moves && Arrays.deepEquals(counts, moves.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
