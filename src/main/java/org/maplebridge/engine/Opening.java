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

    private static final Fact[] NO_KIN = {};

    private final Rule rule;
    private final Map<Fact, ValueSet> sets;
    private final Fact[] facts;
    private final ValueSet[] admitted;
    private final Fact[] signs;
    private final Ties ties;
    private final long reads;
    private final boolean tied;
    private final Fact[] kin;
    private final boolean possible;

    Opening(Rule rule, Map<Fact, ValueSet> sets, Vocabulary vocabulary, Ties ties) {
        this(rule, sets, signs(sets, vocabulary), ties, kin(sets, vocabulary, ties), vocabulary);
    }

    private Opening(Rule rule, Map<Fact, ValueSet> sets, Fact[] signs, Ties ties, Fact[] kin, Vocabulary vocabulary) {
        this.rule = rule;
        this.sets = sets;
        this.facts = sets.keySet().toArray(Fact[]::new);
        this.admitted = sets.values().toArray(ValueSet[]::new);
        this.signs = signs;
        this.ties = ties;
        this.reads = bits(facts);
        this.tied = tied() > 0;
        this.kin = kin;
        this.possible = kin.length > 0 && Facts.none(vocabulary).couldLie(sets);
    }

    /** The facts that are not just anything whenever the cube holds: its own, and those that follow from them. */
    private static Fact[] signs(Map<Fact, ValueSet> sets, Vocabulary vocabulary) {
        Possible possible = Possible.given(vocabulary, sets);
        return vocabulary.all().stream()
                .filter(fact -> sets.containsKey(fact)
                        || !possible.values(fact).equals(fact.type().all()))
                .toArray(Fact[]::new);
    }

    /** Every fact that is tied to one of its own. */
    private static Fact[] kin(Map<Fact, ValueSet> sets, Vocabulary vocabulary, Ties ties) {
        return vocabulary.all().stream()
                .filter(fact -> ties.group(fact) != Ties.FREE
                        && sets.keySet().stream().anyMatch(own -> ties.group(own) == ties.group(fact)))
                .toArray(Fact[]::new);
    }

    Rule rule() {
        return rule;
    }

    /** The facts that it reads. */
    Fact[] facts() {
        return facts;
    }

    /** How many of its facts are tied to others by implications: the fewer, the sooner it is seen to be open. */
    int tied() {
        int tied = 0;
        for (Fact fact : facts) {
            tied += ties.group(fact) == Ties.FREE ? 0 : 1;
        }
        return tied;
    }

    /** This way and another at once: what a rule asks of the facts, and what leads to the earlier result that it asks for. */
    Opening and(Opening other) {
        return new Opening(rule, new Cube(sets).and(new Cube(other.sets)).sets(), signs, ties, NO_KIN, null);
    }

    /** Whether what is known, with more that contradicts none of it, could make it hold: exact. */
    boolean isOpen(Facts known) {
        boolean together = false;
        for (int at = 0; at < facts.length; at++) {
            Fact fact = facts[at];
            long code = known.value(fact);
            if (code != Facts.UNKNOWN) {
                if (!admitted[at].contains(code)) {
                    return false;
                }
            } else if (ties.group(fact) == Ties.FREE) {
                if (admitted[at].isEmpty()) {
                    return false;
                }
            } else if (!admitted[at].meets(known.possible(fact))) {
                return false;
            } else {
                together |= ties.isCircular(fact) || isTiedBefore(at, known);
            }
        }
        return !together || (isNothingKnownOfKin(known) ? possible : known.couldLie(sets));
    }

    /** Then the answer is the same as when nothing is known at all. */
    private boolean isNothingKnownOfKin(Facts known) {
        for (Fact fact : kin) {
            if (known.isKnown(fact)) {
                return false;
            }
        }
        return kin.length > 0;
    }

    /** Whether both could be made to hold at once; the other way may lead to what this one's rule asks for. */
    boolean isOpenWith(Opening other, Facts known) {
        boolean apart = (reads & other.reads) == 0 && !(tied && other.tied);
        return apart ? other.isOpen(known) : and(other).isOpen(known);
    }

    private static long bits(Fact... facts) {
        long bits = 0;
        for (Fact fact : facts) {
            bits |= 1L << fact.index();
        }
        return bits;
    }

    /** Of two open facts that are tied to each other, each alone could lie in its set and yet not both. */
    private boolean isTiedBefore(int at, Facts known) {
        for (int before = 0; before < at; before++) {
            if (ties.group(facts[before]) == ties.group(facts[at]) && !known.isKnown(facts[before])) {
                return true;
            }
        }
        return false;
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

    /** How many of its facts are yet to be learnt. */
    int missing(Facts known) {
        int missing = 0;
        for (Fact fact : facts) {
            missing += known.isKnown(fact) ? 0 : 1;
        }
        return missing;
    }

    /** Which facts are yet to be learnt, a bit each; some share one. One that covers another misses none but bits of it. */
    long misses(Facts known) {
        long misses = 0;
        for (Fact fact : facts) {
            misses |= known.isKnown(fact) ? 0 : 1L << fact.index();
        }
        return misses;
    }
}
