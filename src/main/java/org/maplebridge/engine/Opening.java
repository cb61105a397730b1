package org.maplebridge.engine;

import java.util.Map;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Possible;
import org.maplebridge.vocabulary.Ties;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/** One way for a rule to fire, of which some facts may be known already and others may yet be learnt. */
final class Opening {

    private final Rule rule;
    private final Map<Fact, ValueSet> sets;
    private final Fact[] facts;
    private final ValueSet[] admitted;
    private final Fact[] signs;
    private final Ties ties;

    Opening(Rule rule, Cube cube, Vocabulary vocabulary, Ties ties) {
        this.rule = rule;
        this.sets = cube.sets();
        this.facts = sets.keySet().toArray(Fact[]::new);
        this.admitted = sets.values().toArray(ValueSet[]::new);
        this.signs = signs(cube, vocabulary);
        this.ties = ties;
    }

    /** The facts that are not just anything whenever the cube holds: its own, and those that follow from them. */
    private static Fact[] signs(Cube cube, Vocabulary vocabulary) {
        Possible possible = Possible.given(vocabulary, cube.sets());
        return vocabulary.all().stream()
                .filter(fact -> cube.sets().containsKey(fact)
                        || !possible.values(fact).equals(fact.type().all()))
                .toArray(Fact[]::new);
    }

    Rule rule() {
        return rule;
    }

    Map<Fact, ValueSet> sets() {
        return sets;
    }

    /** The facts that it reads. */
    Fact[] facts() {
        return facts;
    }

    /** Whether what is known, with more that contradicts none of it, could make it hold: exact. */
    boolean isOpen(Facts known) {
        boolean together = false;
        for (int at = 0; at < facts.length; at++) {
            Fact fact = facts[at];
            if (known.possible(fact).and(admitted[at]).isEmpty()) {
                return false;
            }
            together |= !known.isKnown(fact) && (ties.isCircular(fact) || isTiedBefore(at, known));
        }
        return !together || known.couldLie(sets);
    }

    /** Of two open facts that are tied to each other, each alone could lie in its set and yet not both. */
    private boolean isTiedBefore(int at, Facts known) {
        int group = ties.group(facts[at]);
        for (int before = 0; group != Ties.FREE && before < at; before++) {
            if (ties.group(facts[before]) == group && !known.isKnown(facts[before])) {
                return true;
            }
        }
        return false;
    }

    /** How many of its facts are yet to be learnt. */
    int missing(Facts known) {
        int missing = 0;
        for (Fact fact : facts) {
            missing += known.isKnown(fact) ? 0 : 1;
        }
        return missing;
    }

    /** How many signs of it are known. */
    int met(Facts known) {
        int met = 0;
        for (Fact fact : signs) {
            met += known.isKnown(fact) ? 1 : 0;
        }
        return met;
    }

    /** Whether it holds whenever the other does, what is known being known. */
    boolean coversGiven(Facts known, Opening other) {
        for (int at = 0; at < facts.length; at++) {
            if (!known.isKnown(facts[at])) {
                ValueSet set = other.sets.get(facts[at]);
                if (set == null || !set.within(admitted[at])) {
                    return false;
                }
            }
        }
        return true;
    }
}
