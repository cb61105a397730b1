package org.maplebridge.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of one dispute. A fact is known when it was stated, or when the stated ones imply its one possible value
 * (docs/decisions/0002); everything else is unknown, which is not “no”.
 */
public final class Facts {

    /** Below every code, so that no {@code >=} holds for it. */
    public static final long UNKNOWN = -1;

    private final Vocabulary vocabulary;
    private final Map<Fact, Long> stated;
    private final Set<Fact> askedInVain;
    private final long[] known;
    private final Possible possible;

    private Facts(Vocabulary vocabulary, Map<Fact, Long> stated, Set<Fact> askedInVain) {
        this.vocabulary = vocabulary;
        this.stated = stated;
        this.askedInVain = askedInVain;
        this.possible = Possible.stated(vocabulary, stated);
        this.known = possible.known();
    }

    /**
     * @param stated codes by fact, in the order of the vocabulary
     * @param askedInVain facts that were asked and stayed unknown
     */
    public static Facts of(Vocabulary vocabulary, Map<Fact, Long> stated, Set<Fact> askedInVain) {
        return new Facts(vocabulary, new LinkedHashMap<>(stated), new LinkedHashSet<>(askedInVain));
    }

    public static Facts none(Vocabulary vocabulary) {
        return of(vocabulary, Map.of(), Set.of());
    }

    /** These facts with one stated anew; {@link #UNKNOWN} takes it back. */
    public Facts with(Fact fact, long code) {
        Map<Fact, Long> changed = new LinkedHashMap<>(stated);
        if (code == UNKNOWN) {
            changed.remove(fact);
        } else {
            changed.put(fact, code);
        }
        return of(vocabulary, changed, askedInVain);
    }

    /** Only what was stated of some facts, and what follows from that alone: the others leave no trace. */
    public Facts only(Predicate<Fact> kept) {
        Map<Fact, Long> some = new LinkedHashMap<>(stated);
        some.keySet().removeIf(kept.negate());
        return of(vocabulary, some, Set.of());
    }

    /** The code of a fact, or {@link #UNKNOWN}. */
    public long value(Fact fact) {
        return known[fact.index()];
    }

    public boolean isKnown(Fact fact) {
        return value(fact) != UNKNOWN;
    }

    /** What was stated, without what follows from it. */
    public Map<Fact, Long> stated() {
        return stated;
    }

    public Set<Fact> askedInVain() {
        return askedInVain;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Two stated facts that an implication forbids together; facts with one are never evaluated. */
    public Optional<Contradiction> contradiction() {
        return possible.contradiction();
    }

    /** What a fact may still be: one value if it is known. */
    public ValueSet possible(Fact fact) {
        return possible.values(fact);
    }

    /** Whether more could be stated, without a contradiction, so that each of some facts is known and lies within its set. */
    public boolean couldLie(Map<Fact, ValueSet> sets) {
        Map<Fact, ValueSet> both = new HashMap<>(sets);
        stated.forEach((fact, code) -> both.merge(fact, ValueSet.between(code, code), ValueSet::and));
        return Possible.exists(vocabulary, both);
    }

    /** The fewest stated facts that still contradict each other; nothing when none do. */
    public Set<Fact> clash() {
        if (contradiction().isEmpty()) {
            return Set.of();
        }
        Facts left = this;
        for (Fact fact : stated.keySet()) {
            Facts without = left.with(fact, UNKNOWN);
            left = without.contradiction().isPresent() ? without : left;
        }
        return left.stated.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && stated.equals(facts.stated) && Arrays.equals(known, facts.known);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        stated.forEach((fact, code) -> out.append(out.isEmpty() ? "" : ", ")
                .append(fact.name())
                .append(": ")
                .append(fact.type().token(code)));
        return "{" + out + "}";
    }
}
