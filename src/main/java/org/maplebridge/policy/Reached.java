package org.maplebridge.policy;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a later stage asks of the earlier result: at least this level and this tier. There is no “at most”, so a higher
 * level can only add duties and shorten clocks.
 */
public record Reached(Level level, Tier tier) {

    /** Asks nothing. */
    public static final Reached ANY = new Reached(Level.GREEN, Tier.VILLAGE);

    public boolean by(Level reached, Tier leading) {
        return reached.compareTo(level) >= 0 && leading.compareTo(tier) >= 0;
    }

    /** As an author would write it; empty when it asks nothing. */
    public String print() {
        String asked = Stream.of(
                        level == Level.GREEN ? "" : "level >= " + level, tier == Tier.VILLAGE ? "" : "tier >= " + tier)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" && "));
        return asked.isEmpty() ? "" : "Verdict( " + asked + " )";
    }
}
