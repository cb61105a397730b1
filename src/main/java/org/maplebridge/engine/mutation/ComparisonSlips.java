package org.maplebridge.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Operator;

/** The slips that can be made in one comparison. */
final class ComparisonSlips {

    private ComparisonSlips() {}

    static Stream<SpoiltCondition> of(Compare compare) {
        return Stream.of(shifted(compare), flipped(compare), shortened(compare)).flatMap(slips -> slips);
    }

    private static Stream<SpoiltCondition> shifted(Compare compare) {
        boolean number = compare.fact().type() instanceof FactType.Number;
        Slip slip = number ? Slip.BOUND_BY_ONE : Slip.NEIGHBOURING_VALUE;
        List<SpoiltCondition> shifted = new ArrayList<>();
        for (long code : compare.codes()) {
            neighbours(compare.fact().type(), code)
                    .filter(other -> !compare.codes().contains(other))
                    .forEach(other -> shifted.add(with(compare, slip, compare.operator(), code, other)));
        }
        return shifted.stream();
    }

    private static LongStream neighbours(FactType type, long code) {
        if (type instanceof FactType.Choice choice) {
            return LongStream.of((code + 1) % choice.terms().size());
        }
        return LongStream.of(code - 1, code + 1).filter(type.all()::contains);
    }

    private static SpoiltCondition with(Compare compare, Slip slip, Operator operator, long code, long other) {
        List<Long> codes =
                compare.codes().stream().map(one -> one == code ? other : one).toList();
        return new SpoiltCondition(slip, Compare.of(compare.fact(), operator, codes));
    }

    private static Stream<SpoiltCondition> flipped(Compare compare) {
        Operator flipped =
                switch (compare.operator()) {
                    case EQUAL -> Operator.NOT_EQUAL;
                    case NOT_EQUAL -> Operator.EQUAL;
                    case AT_LEAST -> Operator.LESS;
                    case LESS -> Operator.AT_LEAST;
                    case MORE -> Operator.AT_MOST;
                    case AT_MOST -> Operator.MORE;
                    case IN -> Operator.NOT_IN;
                    case NOT_IN -> Operator.IN;
                };
        return Stream.of(
                new SpoiltCondition(Slip.COMPARISON_FLIPPED, Compare.of(compare.fact(), flipped, compare.codes())));
    }

    /** One listed value fewer. */
    private static Stream<SpoiltCondition> shortened(Compare compare) {
        return compare.codes().size() == 1
                ? Stream.empty()
                : compare.codes().stream()
                        .map(code -> compare.codes().stream()
                                .filter(one -> !one.equals(code))
                                .toList())
                        .map(codes -> new SpoiltCondition(
                                Slip.CONDITION_DROPPED, Compare.of(compare.fact(), compare.operator(), codes)));
    }
}
