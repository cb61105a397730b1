package org.maplebridge.impact.replay;

import java.util.List;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/**
 * What a policy would change about many decisions, in numbers. Parts of the decisions can be tallied apart and merged in
 * any grouping. A decision is changed when its level, tier, duties or clocks would be others.
 */
public final class Impact {

    private long seen;
    private long changed;
    private long unreadable;
    private long withLost;
    private final Moves<Level> levels = new Moves<>(Level.class);
    private final Moves<Level> couldReach = new Moves<>(Level.class);
    private final Moves<Tier> tiers = new Moves<>(Tier.class);
    private final Tally<Duty> dutiesAdded = new Tally<>();
    private final Tally<Duty> dutiesRemoved = new Tally<>();
    private final Tally<ClockTurn> clocks = new Tally<>();
    private final Tally<RuleTurn> rules = new Tally<>();
    private final Tally<RuleTurn> decisiveRules = new Tally<>();
    private final Tally<Lost> lost = new Tally<>();

    void add(Comparison comparison) {
        Ruling before = comparison.before();
        Ruling now = comparison.now();
        seen++;
        levels.add(before.level(), now.level());
        couldReach.add(before.couldReach(), now.couldReach());
        tiers.add(before.tier(), now.tier());
        comparison.change().ifPresent(this::add);
        comparison.lost().forEach(lost::add);
        withLost += comparison.lost().isEmpty() ? 0 : 1;
    }

    private void add(Change change) {
        changed++;
        change.added().forEach(dutiesAdded::add);
        change.removed().forEach(dutiesRemoved::add);
        change.clocks().forEach(clock -> clocks.add(new ClockTurn(clock.kind(), clock.turn())));
        for (RuleChange rule : change.rules()) {
            RuleTurn turn = new RuleTurn(rule.rule(), rule.turn());
            rules.add(turn);
            if (rule.decisive()) {
                decisiveRules.add(turn);
            }
        }
    }

    void addUnreadable() {
        unreadable++;
    }

    /** Adds what another tally counted, and answers this one. */
    public Impact merge(Impact other) {
        seen += other.seen;
        changed += other.changed;
        unreadable += other.unreadable;
        withLost += other.withLost;
        levels.addAll(other.levels);
        couldReach.addAll(other.couldReach);
        tiers.addAll(other.tiers);
        dutiesAdded.addAll(other.dutiesAdded);
        dutiesRemoved.addAll(other.dutiesRemoved);
        clocks.addAll(other.clocks);
        rules.addAll(other.rules);
        decisiveRules.addAll(other.decisiveRules);
        lost.addAll(other.lost);
        return this;
    }

    /** Decisions read and asked again. */
    public long seen() {
        return seen;
    }

    public long changed() {
        return changed;
    }

    public long unchanged() {
        return seen - changed;
    }

    /** Records that were none, and stand in no other number. */
    public long unreadable() {
        return unreadable;
    }

    /** Decisions of which at least one fact was lost. */
    public long withLost() {
        return withLost;
    }

    public Moves<Level> levels() {
        return levels;
    }

    /** The highest level that unknown facts still allow; whether a decision is changed does not depend on it. */
    public Moves<Level> couldReach() {
        return couldReach;
    }

    public Moves<Tier> tiers() {
        return tiers;
    }

    public Tally<Duty> dutiesAdded() {
        return dutiesAdded;
    }

    public Tally<Duty> dutiesRemoved() {
        return dutiesRemoved;
    }

    public Tally<ClockTurn> clocks() {
        return clocks;
    }

    /** In how many changed decisions each rule acts otherwise. */
    public Tally<RuleTurn> rules() {
        return rules;
    }

    /** In how many of them what the rule does is itself part of what changed. */
    public Tally<RuleTurn> decisiveRules() {
        return decisiveRules;
    }

    /** Facts that the policy could not take, each with the number of decisions. */
    public Tally<Lost> lost() {
        return lost;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Impact impact && parts().equals(impact.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Impact" + parts();
    }

    private List<Object> parts() {
        return List.of(
                seen,
                changed,
                unreadable,
                withLost,
                levels,
                couldReach,
                tiers,
                dutiesAdded,
                dutiesRemoved,
                clocks,
                rules,
                decisiveRules,
                lost);
    }
}
