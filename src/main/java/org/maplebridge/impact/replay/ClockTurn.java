package org.maplebridge.impact.replay;

import java.util.Comparator;
import org.maplebridge.policy.ClockKind;

/** A kind of clock and what became of it, to be counted. */
public record ClockTurn(ClockKind kind, ClockChange.Turn turn) implements Comparable<ClockTurn> {

    private static final Comparator<ClockTurn> ORDER =
            Comparator.comparing(ClockTurn::kind).thenComparing(ClockTurn::turn);

    @Override
    public int compareTo(ClockTurn other) {
        return ORDER.compare(this, other);
    }
}
