package org.maplebridge.policy;

import org.maplebridge.problem.Text;

/** A length of time as a rule states it: {@code 24 HOURS}. */
public record Span(int n, ClockUnit unit) {

    /** The longest that a rule may state. */
    public static final int MOST = 9999;

    public boolean shorterThan(Span other) {
        return seconds() < other.seconds();
    }

    /** Equally long, whatever the unit: 7 days are 168 hours. */
    public boolean lastsAsLongAs(Span other) {
        return seconds() == other.seconds();
    }

    public Text text() {
        return new Text(n + " " + unit.text().zh(), n + " " + unit.text().en());
    }

    private long seconds() {
        return n * unit.length().toSeconds();
    }

    @Override
    public String toString() {
        return n + " " + unit;
    }
}
