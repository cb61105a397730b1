package org.maplebridge.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The values that each fact can still have, once the implications are followed forwards and backwards. */
final class Possible {

    private final ValueSet[] values;
    private Contradiction contradiction;

    private Possible(ValueSet[] values) {
        this.values = values;
    }

    static Possible given(Vocabulary vocabulary, Map<Fact, Long> stated) {
        Collection<Fact> facts = vocabulary.all();
        ValueSet[] values = new ValueSet[facts.size()];
        for (Fact fact : facts) {
            Long code = stated.get(fact);
            values[fact.index()] = code == null ? fact.type().all() : ValueSet.between(code, code);
        }
        Possible possible = new Possible(values);
        while (possible.narrow(vocabulary)) {
            // again, until no implication says anything new
        }
        return possible;
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

    private boolean narrow(Vocabulary vocabulary) {
        boolean changed = false;
        for (Implication implication : vocabulary.implications()) {
            ValueSet given = values[implication.given().index()];
            ValueSet implied = values[implication.implied().index()];
            boolean applies = given.within(implication.when());
            boolean denied = implied.and(implication.then()).isEmpty();
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
