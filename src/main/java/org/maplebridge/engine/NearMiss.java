package org.maplebridge.engine;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/** Whether a rule that did not fire missed by one step: one fact otherwise, or the level or tier one higher. */
final class NearMiss {

    private NearMiss() {}

    static boolean of(Rule rule, Facts facts, Verdict verdict) {
        boolean conditionHolds = rule.condition().holds(facts);
        boolean reached = rule.reached().by(verdict.level(), verdict.tier());
        if (conditionHolds) {
            return rule.reached().by(next(Level.values(), verdict.level()), verdict.tier())
                    || rule.reached().by(verdict.level(), next(Tier.values(), verdict.tier()));
        }
        return reached && changes(rule).anyMatch(change -> change.making(rule, facts));
    }

    private record Change(Fact fact, long code) {
        boolean making(Rule rule, Facts facts) {
            return rule.condition()
                    .given(compare ->
                            compare.fact().equals(fact) ? compare.admits().contains(code) : compare.holds(facts));
        }
    }

    /** For each fact of the rule the values at which one of its comparisons begins or ends to hold. */
    private static Stream<Change> changes(Rule rule) {
        return rule.condition().comparisons().flatMap(NearMiss::ends);
    }

    private static Stream<Change> ends(Compare compare) {
        return compare.admits().ranges().stream()
                .flatMapToLong((ValueSet.Range range) -> LongStream.of(range.low(), range.high()))
                .mapToObj(code -> new Change(compare.fact(), code));
    }

    private static <E extends Enum<E>> E next(E[] values, E value) {
        return values[Math.min(value.ordinal() + 1, values.length - 1)];
    }
}
