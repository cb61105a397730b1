package org.maplebridge.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that each fact can still have, once the implications are followed forwards and backwards. */
public final class Possible {

    private final Vocabulary vocabulary;
    private final ValueSet[] values;
    private Contradiction contradiction;

    private Possible(Vocabulary vocabulary, ValueSet[] values) {
        this.vocabulary = vocabulary;
        this.values = values;
        while (contradiction == null && narrow()) {
            // again, until no implication says anything new
        }
    }

    /** What remains when some facts are known to lie in sets. */
    public static Possible given(Vocabulary vocabulary, Map<Fact, ValueSet> sets) {
        return new Possible(
                vocabulary,
                vocabulary.all().stream()
                        .map(fact -> sets.getOrDefault(fact, fact.type().all()))
                        .toArray(ValueSet[]::new));
    }

    static Possible stated(Vocabulary vocabulary, Map<Fact, Long> codes) {
        ValueSet[] values = new ValueSet[vocabulary.all().size()];
        for (Fact fact : vocabulary.all()) {
            Long code = codes.get(fact);
            values[fact.index()] = code == null ? fact.type().all() : ValueSet.between(code, code);
        }
        return new Possible(vocabulary, values);
    }

    /** Whether facts can be stated, each within its set, without a contradiction: exact, by trying what narrowing leaves. */
    static boolean exists(Vocabulary vocabulary, Map<Fact, ValueSet> sets) {
        Possible possible = given(vocabulary, sets);
        if (!possible.isConsistent()) {
            return false;
        }
        for (Implication implication : vocabulary.implications()) {
            Optional<Fact> undecided = Stream.of(implication.given(), implication.implied())
                    .filter(sets::containsKey)
                    .filter(fact -> possible.isUndecided(fact, implication))
                    .findFirst();
            if (undecided.isPresent()) {
                Fact fact = undecided.get();
                ValueSet within = fact.equals(implication.given()) ? implication.when() : implication.then();
                ValueSet left = possible.values[fact.index()];
                return exists(vocabulary, with(sets, fact, left.and(within)))
                        || exists(vocabulary, with(sets, fact, left.minus(within)));
            }
        }
        return true;
    }

    private boolean isUndecided(Fact fact, Implication implication) {
        ValueSet within = fact.equals(implication.given()) ? implication.when() : implication.then();
        ValueSet left = values[fact.index()];
        return !left.within(within) && !left.and(within).isEmpty();
    }

    private static Map<Fact, ValueSet> with(Map<Fact, ValueSet> sets, Fact fact, ValueSet set) {
        Map<Fact, ValueSet> changed = new HashMap<>(sets);
        changed.put(fact, set);
        return changed;
    }

    /** What a fact may still be. */
    public ValueSet values(Fact fact) {
        return values[fact.index()];
    }

    /** Whether some dispute is like this. */
    public boolean isConsistent() {
        return contradiction == null && Stream.of(values).noneMatch(ValueSet::isEmpty);
    }

    Optional<Contradiction> contradiction() {
        return Optional.ofNullable(contradiction);
    }

    /** The one possible code of each fact by its index, or {@link Facts#UNKNOWN} where there are several. */
    long[] known() {
        long[] known = new long[values.length];
        for (int at = 0; at < values.length; at++) {
            known[at] = values[at].single().orElse(Facts.UNKNOWN);
        }
        return known;
    }

    private boolean narrow() {
        boolean changed = false;
        for (Implication implication : vocabulary.implications()) {
            ValueSet given = values[implication.given().index()];
            ValueSet implied = values[implication.implied().index()];
            boolean applies = given.within(implication.when());
            boolean denied = !implied.meets(implication.then());
            if (applies && denied) {
                contradiction = new Contradiction(implication.given(), implication.implied(), implication);
                return false;
            }
            if (applies) {
                changed |= replace(implication.implied(), implied.and(implication.then()));
            } else if (denied) {
                changed |= replace(implication.given(), given.minus(implication.when()));
            }
        }
        return changed;
    }

    private boolean replace(Fact fact, ValueSet narrowed) {
        boolean changed = !narrowed.equals(values[fact.index()]);
        values[fact.index()] = narrowed;
        return changed;
    }
}
