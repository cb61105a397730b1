package org.maplebridge.policy;

import java.time.Duration;
import org.maplebridge.problem.Text;

/** A length of time as a rule states it: {@code 24 HOURS}. */
public record Span(int n, ClockUnit unit) {

    /** The longest that a rule may state. */
    public static final int MOST = 9999;

    public boolean shorterThan(Span other) {
        return length().compareTo(other.length()) < 0;
    }

    /** Equally long, whatever the unit: 7 days are 168 hours. */
    public boolean lastsAsLongAs(Span other) {
        return length().equals(other.length());
    }

    public Text text() {
        return new Text(n + " " + unit.text().zh(), n + " " + unit.text().en());
    }

    private Duration length() {
        return unit.length().multipliedBy(n);
    }

    @Override
    public String toString() {
        return n + " " + unit;
    }
}
