package org.maplebridge.proof;

import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/**
 * What becomes what of one thing that verdicts speak of, as it is written: {@code level: YELLOW -> RED}.
 *
 * @param about as {@link Result#about} names it
 */
public record Pair(String about, String from, String to) {

    private static final String NOTHING = "—";
    private static final String SAID = "✓";

    /** @param from null for nothing; not both */
    static Pair of(Result from, Result to) {
        Result one = from == null ? to : from;
        return new Pair(one.about(), value(from, one), value(to, one));
    }

    /** What a verdict has: a level, a tier, a span, yes or no. A dispute of which nothing is said is green, and the village leads. */
    private static String value(Result said, Result of) {
        if (of instanceof Result.LevelAtLeast) {
            return (said instanceof Result.LevelAtLeast one ? one.level() : Level.GREEN).name();
        }
        if (of instanceof Result.TierAtLeast) {
            return (said instanceof Result.TierAtLeast one ? one.tier() : Tier.VILLAGE).name();
        }
        if (said instanceof Result.ClockWithin clock) {
            return clock.most().toString();
        }
        return said == null ? NOTHING : SAID;
    }

    /** {@code level: YELLOW -> RED}. */
    public String print() {
        return about + ": " + from + " -> " + to;
    }
}
