package org.maplebridge.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.maplebridge.decision.OwnPolicy;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/** What holds after a change, by the policy of the decision that it is a change of. */
final class Change {

    private final OwnPolicy policy;
    private final StoredDecision decision;

    Change(OwnPolicy policy, StoredDecision decision) {
        this.policy = policy;
        this.decision = decision;
    }

    /**
     * A person sets the level or the tier. Duties and clocks are found anew from there. A higher level may bring in a tier rule
     * that did not fire before; a lower one hands nothing down.
     */
    Holds set(Holds before, Dimension dimension, String to, Direction direction, Instant at) {
        Level level = dimension == Dimension.LEVEL ? Level.valueOf(to) : before.level();
        Tier tier = dimension == Dimension.TIER ? Tier.valueOf(to) : before.tier();
        if (dimension == Dimension.LEVEL) {
            tier = tier.max(tier(before.level(), level));
        }
        JsonNode verdict = policy.verdict(decision, level, tier, at);
        return Joining.of(before, Holds.of(verdict), at, direction);
    }

    /**
     * The decision follows another. Only a rule that did not fire before can lift what holds: what fired before was there to be
     * weighed when a person lowered it, and whatever did not lower it still counts in what holds.
     *
     * @param previous the decision that it follows
     */
    Holds follow(Holds before, StoredDecision previous) {
        JsonNode verdict = decision.json().get("verdict");
        Level level = before.level().max(level(added(Fired.of(previous.json().get("verdict")), Fired.of(verdict))));
        Tier tier = before.tier().max(tier(added(fired(previous, before.level()), fired(decision, level))));
        Holds found = Holds.of(verdict);
        if (found.level() != level || found.tier() != tier) {
            found = Holds.of(policy.verdict(decision, level, tier, decision.at));
        }
        return Joining.of(before, found, decision.at, Direction.RAISE);
    }

    /** The highest tier to which rules lead that fire under the one level and not under the other. */
    private Tier tier(Level before, Level after) {
        return tier(added(fired(decision, before), fired(decision, after)));
    }

    private Set<Fired> fired(StoredDecision one, Level level) {
        JsonNode verdict = one.json().get("verdict");
        return level.name().equals(verdict.get("level").textValue())
                ? Fired.of(verdict)
                : Fired.of(policy.under(one, level));
    }

    private static Set<Fired> added(Set<Fired> before, Set<Fired> after) {
        Set<Fired> added = new HashSet<>(after);
        added.removeAll(before);
        return added;
    }

    private static Level level(Set<Fired> fired) {
        return fired.stream()
                .filter(one -> one.dimension() == Dimension.LEVEL)
                .map(one -> Level.valueOf(one.to()))
                .reduce(Level.GREEN, Level::max);
    }

    private static Tier tier(Set<Fired> fired) {
        return fired.stream()
                .filter(one -> one.dimension() == Dimension.TIER)
                .map(one -> Tier.valueOf(one.to()))
                .reduce(Tier.VILLAGE, Tier::max);
    }
}
