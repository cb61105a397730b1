package org.maplebridge.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.ValueSet;

/**
 * What a condition demands, in a form that two ways of writing the same have in common: “and” within “and” is one, and so is
 * what stands side by side of one field.
 */
sealed interface Asked {

    /** Above the code of every level and tier. */
    long HIGHEST_RESULT = 3;

    /** What is taken out of it twice comes back with neighbouring ranges joined. */
    ValueSet EVERY = ValueSet.between(-1, Long.MAX_VALUE - 1);

    /** A field, and the codes it may have; unknown is -1. */
    record Of(String field, ValueSet codes) implements Asked {
        public Of {
            codes = EVERY.minus(EVERY.minus(codes));
        }
    }

    record All(Set<Asked> parts) implements Asked {}

    record Any(Set<Asked> parts) implements Asked {}

    static Asked all(List<Asked> parts) {
        Set<Asked> joined = new LinkedHashSet<>();
        parts.forEach(part -> joined.addAll(part instanceof All all ? all.parts() : Set.of(part)));
        Set<Asked> merged = merged(joined, ValueSet::and);
        return merged.size() == 1 ? merged.iterator().next() : new All(merged);
    }

    static Asked any(List<Asked> parts) {
        Set<Asked> joined = new LinkedHashSet<>();
        parts.forEach(part -> joined.addAll(part instanceof Any any ? any.parts() : Set.of(part)));
        Set<Asked> merged = merged(joined, Asked::union);
        return merged.size() == 1 ? merged.iterator().next() : new Any(merged);
    }

    /** Of the model. */
    static Asked of(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return new Of(DrlWriter.field(compare.fact()), compare.admits());
        }
        return condition instanceof Condition.Any any
                ? any(any.parts().stream().map(Asked::of).toList())
                : all(((Condition.All) condition)
                        .parts().stream().map(Asked::of).toList());
    }

    /** Of a whole rule: its condition and what it asks of the earlier result. */
    static Asked of(Rule rule) {
        Reached reached = rule.reached();
        List<Asked> earlier = reached.equals(Reached.ANY) && !rule.condition().equals(Condition.ALWAYS)
                ? List.of()
                : List.of(
                        new Of(DrlWriter.LEVEL, ValueSet.between(reached.level().ordinal(), HIGHEST_RESULT)),
                        new Of(DrlWriter.TIER, ValueSet.between(reached.tier().ordinal(), HIGHEST_RESULT)));
        return all(Stream.concat(
                        earlier.stream(),
                        rule.condition().equals(Condition.ALWAYS) ? Stream.empty() : Stream.of(of(rule.condition())))
                .toList());
    }

    private static Set<Asked> merged(Set<Asked> parts, BinaryOperator<ValueSet> join) {
        Map<String, ValueSet> fields = new TreeMap<>();
        Set<Asked> merged = new LinkedHashSet<>();
        for (Asked part : parts) {
            if (part instanceof Of one) {
                fields.merge(one.field(), one.codes(), join);
            } else {
                merged.add(part);
            }
        }
        fields.forEach((field, codes) -> merged.add(new Of(field, codes)));
        return merged;
    }

    private static ValueSet union(ValueSet one, ValueSet other) {
        return EVERY.minus(EVERY.minus(one).and(EVERY.minus(other)));
    }
}
