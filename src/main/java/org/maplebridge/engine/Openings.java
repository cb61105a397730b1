package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Ties;
import org.maplebridge.vocabulary.ValueSet;

/**
 * Every way for every rule of a policy to fire, and which of them what is known still leaves open. Exact, because conditions
 * have no “not”: nothing learnt later takes back what made a rule fire.
 */
final class Openings {

    private final List<Opening> raising = new ArrayList<>();
    private final List<Opening> leading = new ArrayList<>();
    private final List<Opening> others = new ArrayList<>();

    Openings(Policy policy) {
        Ties ties = Ties.of(policy.vocabulary());
        for (Rule rule : policy.rules()) {
            List<Opening> stage = rule.effect() instanceof Effect.Raise
                    ? raising
                    : rule.effect() instanceof Effect.Lead ? leading : others;
            Cube.of(rule.condition()).stream()
                    .filter(cube -> cube.sets().values().stream().noneMatch(ValueSet::isEmpty))
                    .forEach(cube -> stage.add(new Opening(rule, cube, policy.vocabulary(), ties)));
        }
        raising.sort(Comparator.comparing(Openings::level).reversed());
        leading.sort(Comparator.comparing(Openings::tier).reversed());
    }

    static Level level(Opening raising) {
        return ((Effect.Raise) raising.rule().effect()).level();
    }

    private static Tier tier(Opening leading) {
        return ((Effect.Lead) leading.rule().effect()).tier();
    }

    /** The highest level of any dispute of which all this is known, and perhaps more. */
    Level couldReach(Facts facts, Level level) {
        for (Opening opening : raising) {
            if (level(opening).compareTo(level) <= 0) {
                return level;
            }
            if (opening.isOpen(facts)) {
                return level(opening);
            }
        }
        return level;
    }

    /**
     * The openings that would lead above a level, highest first; without those of which nothing is to be learnt that another
     * does not need, so that no fact of them is asked in idleness.
     */
    List<Opening> above(Level level, Facts facts) {
        List<Opening> open = new ArrayList<>();
        for (Opening opening : raising) {
            if (level(opening).compareTo(level) > 0 && opening.isOpen(facts)) {
                open.add(opening);
            }
        }
        return broadest(open, facts);
    }

    private static List<Opening> broadest(List<Opening> open, Facts facts) {
        List<Opening> shortest = new ArrayList<>(open);
        shortest.sort(Comparator.comparing(opening -> opening.missing(facts)));
        List<Opening> kept = new ArrayList<>(open.size());
        for (Opening opening : shortest) {
            if (kept.stream()
                    .noneMatch(one -> level(one).compareTo(level(opening)) >= 0 && one.coversGiven(facts, opening))) {
                kept.add(opening);
            }
        }
        return kept;
    }

    /** The openings of later stages that would change a verdict and of which something is yet to be learnt. */
    List<Opening> changing(Verdict verdict, Facts facts) {
        List<Opening> open = new ArrayList<>();
        for (List<Opening> stage : List.of(leading, others)) {
            for (Opening opening : stage) {
                if (verdict.changesBy(opening.rule().effect())
                        && opening.missing(facts) > 0
                        && opening.isOpen(facts)
                        && couldFire(opening, verdict, facts)) {
                    open.add(opening);
                }
            }
        }
        return open;
    }

    private boolean couldFire(Opening opening, Verdict verdict, Facts facts) {
        Reached reached = opening.rule().reached();
        return reached.by(verdict.level(), verdict.tier())
                || reached.level().compareTo(verdict.couldReach()) <= 0
                        && couldReach(reached, opening.sets(), verdict, facts);
    }

    /** Whether the earlier result could be reached in a dispute that also lies in these sets. */
    private boolean couldReach(Reached reached, Map<Fact, ValueSet> sets, Verdict verdict, Facts facts) {
        if (reached.level().compareTo(verdict.level()) > 0) {
            Reached left = new Reached(Level.GREEN, reached.tier());
            return raising.stream()
                    .takeWhile(one -> level(one).compareTo(reached.level()) >= 0)
                    .anyMatch(one -> both(sets, one.sets(), facts)
                            .filter(both -> couldReach(left, both, verdict, facts))
                            .isPresent());
        }
        if (reached.tier().compareTo(verdict.tier()) > 0) {
            return leading.stream()
                    .takeWhile(one -> tier(one).compareTo(reached.tier()) >= 0)
                    .anyMatch(one -> both(sets, one.sets(), facts)
                            .filter(both -> couldReach(one.rule().reached(), both, verdict, facts))
                            .isPresent());
        }
        return facts.couldLie(sets);
    }

    private static Optional<Map<Fact, ValueSet>> both(
            Map<Fact, ValueSet> sets, Map<Fact, ValueSet> others, Facts facts) {
        Map<Fact, ValueSet> both = new HashMap<>(sets);
        for (Map.Entry<Fact, ValueSet> other : others.entrySet()) {
            ValueSet set = both.merge(other.getKey(), other.getValue(), ValueSet::and);
            if (facts.possible(other.getKey()).and(set).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(both);
    }
}
