package org.maplebridge.policy;

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
}
