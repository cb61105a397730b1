package org.maplebridge.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;

/** A condition with one slip in it. */
record SpoiltCondition(Slip slip, Condition condition) {

    /** Every slip that can be made in a condition, at every depth. */
    static Stream<SpoiltCondition> of(Condition condition) {
        if (condition instanceof Compare compare) {
            return ComparisonSlips.of(compare);
        }
        if (condition instanceof All all) {
            return of(all.parts(), All::new, Any::new);
        }
        return of(((Any) condition).parts(), Any::new, All::new);
    }

    private static Stream<SpoiltCondition> of(
            List<Condition> parts,
            Function<List<Condition>, Condition> joined,
            Function<List<Condition>, Condition> other) {
        List<SpoiltCondition> spoilt = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int here = at;
            of(parts.get(at))
                    .map(part -> new SpoiltCondition(
                            part.slip, joined.apply(replaced(parts, here, List.of(part.condition)))))
                    .forEach(spoilt::add);
        }
        if (parts.size() > 1) {
            for (int at = 0; at < parts.size(); at++) {
                List<Condition> left = replaced(parts, at, List.of());
                spoilt.add(new SpoiltCondition(Slip.CONDITION_DROPPED, joined.apply(left)));
            }
            spoilt.add(new SpoiltCondition(Slip.AND_OR_SWAPPED, other.apply(parts)));
        }
        return spoilt.stream();
    }

    private static List<Condition> replaced(List<Condition> parts, int at, List<Condition> by) {
        List<Condition> replaced = new ArrayList<>(parts.subList(0, at));
        replaced.addAll(by);
        replaced.addAll(parts.subList(at + 1, parts.size()));
        return List.copyOf(replaced);
    }
}
