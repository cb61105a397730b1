package org.maplebridge.impact.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Reads the facts of records against a vocabulary that may not be theirs. Nothing is guessed: what is not exactly a value
 * of its fact is unknown, and said to be lost. A fact asked in vain that is gone lost nothing.
 */
final class Restating {

    private final Vocabulary vocabulary;
    private final Map<Fact, Map<String, Long>> codes = new HashMap<>();

    Restating(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.all().forEach(fact -> codes.put(fact, codes(fact.type())));
    }

    Restated of(List<Stated> recorded) {
        Map<Fact, Long> known = new TreeMap<>((a, b) -> Integer.compare(a.index(), b.index()));
        Set<Fact> askedInVain = new HashSet<>();
        List<Lost> lost = new ArrayList<>(0);
        for (Stated one : recorded) {
            Fact fact = vocabulary.facts().get(one.fact());
            if (fact == null) {
                if (one.token() != null) {
                    lost.add(new Lost(one.fact(), Lost.Why.UNKNOWN_FACT));
                }
            } else if (one.token() == null) {
                askedInVain.add(fact);
            } else {
                read(fact, one, known, lost);
            }
        }
        return new Restated(consistent(Facts.of(vocabulary, known, askedInVain), lost), lost);
    }

    private void read(Fact fact, Stated one, Map<Fact, Long> known, List<Lost> lost) {
        boolean named = fact.type() instanceof FactType.Named;
        Long code = one.quoted() == named ? code(fact, one.token()) : null;
        if (code != null) {
            known.put(fact, code);
        } else {
            lost.add(new Lost(fact.name(), why(fact, one)));
        }
    }

    private Long code(Fact fact, String token) {
        Map<String, Long> listed = codes.get(fact);
        if (!listed.isEmpty()) {
            return listed.get(token);
        }
        OptionalLong code = fact.type().code(token);
        return code.isPresent() ? code.getAsLong() : null;
    }

    private static Lost.Why why(Fact fact, Stated one) {
        boolean number = fact.type() instanceof FactType.Number && !one.quoted();
        return number && Character.digit(one.token().charAt(0), 10) >= 0
                ? Lost.Why.OUT_OF_RANGE
                : Lost.Why.UNKNOWN_VALUE;
    }

    /** Without those that contradict each other: which of them is wrong nobody knows, so none counts. */
    private static Facts consistent(Facts facts, List<Lost> lost) {
        Facts left = facts;
        while (left.contradiction().isPresent()) {
            for (Fact fact : left.clash()) {
                lost.add(new Lost(fact.name(), Lost.Why.CONTRADICTION));
                left = left.with(fact, Facts.UNKNOWN);
            }
        }
        return left;
    }

    /** The values that can be listed, by how they are written; of a number none. */
    private static Map<String, Long> codes(FactType type) {
        Map<String, Long> codes = new HashMap<>();
        if (!(type instanceof FactType.Number)) {
            type.allowed().forEach(token -> codes.put(token, type.code(token).getAsLong()));
        }
        return codes;
    }
}
