package org.maplebridge.impact.replay;

import java.util.Comparator;

/** A rule and how it acts otherwise, to be counted. */
public record RuleTurn(String rule, RuleChange.Turn turn) implements Comparable<RuleTurn> {

    private static final Comparator<RuleTurn> ORDER =
            Comparator.comparing(RuleTurn::rule).thenComparing(RuleTurn::turn);

    @Override
    public int compareTo(RuleTurn other) {
        return ORDER.compare(this, other);
    }
}
