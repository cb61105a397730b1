package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Ties;

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
            for (Cube cube : Cube.of(rule.condition())) {
                stage.add(new Opening(rule, cube.sets(), policy.vocabulary(), ties));
            }
        }
        raising.sort(Comparator.comparing(Openings::level).reversed().thenComparing(Opening::tied));
        leading.sort(Comparator.comparing(Openings::tier).reversed().thenComparing(Opening::tied));
    }

    static Level level(Opening raising) {
        return ((Effect.Raise) raising.rule().effect()).level();
    }

    private static Tier tier(Opening leading) {
        return ((Effect.Lead) leading.rule().effect()).tier();
    }

    /**
     * The highest level of any dispute of which all this is known, and perhaps more. What holds already is no open question, not
     * even under a level that a person set below it.
     */
    Level couldReach(Facts facts, Level level) {
        for (Opening opening : raising) {
            if (level(opening).compareTo(level) <= 0) {
                return level;
            }
            if (opening.missing(facts) > 0 && opening.isOpen(facts)) {
                return level(opening);
            }
        }
        return level;
    }

    /**
     * The openings that would lead above a level; without those of which nothing is to be learnt that another does not need, so
     * that no fact of them is asked in idleness.
     */
    List<Opening> above(Level level, Facts facts) {
        List<Missing> open = new ArrayList<>();
        for (Opening opening : raising) {
            if (level(opening).compareTo(level) <= 0) {
                break;
            }
            if (opening.missing(facts) > 0 && opening.isOpen(facts)) {
                open.add(new Missing(opening, opening.missing(facts), opening.misses(facts)));
            }
        }
        open.sort(Comparator.comparingInt(Missing::count));
        List<Missing> broadest = new ArrayList<>(open.size());
        for (Missing one : open) {
            if (!one.isCovered(broadest, facts)) {
                broadest.add(one);
            }
        }
        return broadest.stream().map(Missing::opening).toList();
    }

    /** What an opening misses. */
    private record Missing(Opening opening, int count, long misses) {

        boolean isCovered(List<Missing> others, Facts facts) {
            for (Missing other : others) {
                if ((other.misses & ~misses) == 0
                        && level(other.opening).compareTo(level(opening)) >= 0
                        && other.opening.coversGiven(facts, opening)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The openings of later stages that would change a verdict and of which something is yet to be learnt. */
    List<Opening> changing(Verdict verdict, Facts facts) {
        List<Opening> open = new ArrayList<>();
        for (List<Opening> stage : List.of(leading, others)) {
            for (Opening opening : stage) {
                if (opening.missing(facts) > 0
                        && opening.rule().reached().level().compareTo(verdict.couldReach()) <= 0
                        && verdict.changesBy(opening.rule().effect())
                        && opening.isOpen(facts)
                        && couldReach(opening.rule().reached(), opening, verdict, facts)) {
                    open.add(opening);
                }
            }
        }
        return open;
    }

    /** Whether the earlier result could be reached in a dispute in which the opening holds, too. */
    private boolean couldReach(Reached reached, Opening opening, Verdict verdict, Facts facts) {
        boolean higher = reached.level().compareTo(verdict.level()) > 0;
        if (!higher && reached.tier().compareTo(verdict.tier()) <= 0) {
            return true;
        }
        for (Opening one : higher ? raising : leading) {
            if (higher ? level(one).compareTo(reached.level()) < 0 : tier(one).compareTo(reached.tier()) < 0) {
                return false;
            }
            Reached left = higher
                    ? new Reached(Level.GREEN, reached.tier())
                    : one.rule().reached();
            if (opening.isOpenWith(one, facts)
                    && (left.by(verdict.level(), verdict.tier())
                            || couldReach(left, opening.and(one), verdict, facts))) {
                return true;
            }
        }
        return false;
    }
}
