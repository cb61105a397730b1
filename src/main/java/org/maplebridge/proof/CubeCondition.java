package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.ValueSet.Range;

/** A cube as an author would write it. */
public final class CubeCondition {

    private CubeCondition() {}

    public static Condition of(Cube cube) {
        List<Condition> parts = new ArrayList<>();
        cube.sets().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().index()))
                .forEach(one -> parts.addAll(of(one.getKey(), joined(one.getValue()))));
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** With neighbouring ranges as one. */
    private static ValueSet joined(ValueSet set) {
        ValueSet joined = ValueSet.EMPTY;
        for (Range range : set.ranges()) {
            joined = joined.or(ValueSet.between(range.low(), range.high()));
        }
        return joined;
    }

    private static List<Condition> of(Fact fact, ValueSet set) {
        Range all = fact.type().all().ranges().get(0);
        Range range = set.ranges().get(0);
        boolean one = set.ranges().size() == 1 && fact.type().isOrdered();
        if (set.single().isPresent()) {
            return List.of(Compare.of(fact, Operator.EQUAL, List.of(range.low())));
        }
        if (one && range.high() == all.high()) {
            return List.of(Compare.of(fact, Operator.AT_LEAST, List.of(range.low())));
        }
        if (one && range.low() == all.low()) {
            return List.of(Compare.of(fact, Operator.AT_MOST, List.of(range.high())));
        }
        if (fact.type() instanceof FactType.Number && one) {
            return List.of(
                    Compare.of(fact, Operator.AT_LEAST, List.of(range.low())),
                    Compare.of(fact, Operator.AT_MOST, List.of(range.high())));
        }
        return List.of(listed(fact, set));
    }

    /** By its values, or, of a number, by those left out. */
    private static Condition listed(Fact fact, ValueSet set) {
        boolean number = fact.type() instanceof FactType.Number;
        ValueSet named = number ? fact.type().all().minus(set) : set;
        List<Long> codes = named.ranges().stream()
                .flatMap(range ->
                        LongStream.rangeClosed(range.low(), range.high()).boxed())
                .toList();
        return Compare.of(fact, number ? Operator.NOT_IN : Operator.IN, codes);
    }
}
