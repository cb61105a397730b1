package org.maplebridge.engine.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;

/** Every mutant of a policy: each {@link Slip} at each spot. */
public final class Mutants {

    private Mutants() {}

    public static List<Mutant> of(Policy policy) {
        return policy.rules().stream().flatMap(Mutants::of).toList();
    }

    /** Of one rule; two slips that come to the same text of sets are one mutant, and one that changes nothing is none. */
    static Stream<Mutant> of(Rule rule) {
        Map<String, Mutant> distinct = new LinkedHashMap<>();
        Stream.of(conditions(rule), reached(rule), effects(rule), Stream.of(Mutant.removing(rule)))
                .flatMap(mutants -> mutants)
                .forEach(mutant -> distinct.putIfAbsent(meaning(mutant.spoilt()), mutant));
        distinct.remove(meaning(rule));
        return distinct.values().stream();
    }

    private static Stream<Mutant> conditions(Rule rule) {
        Stream<SpoiltCondition> spoilt = SpoiltCondition.of(rule.condition());
        boolean dropsWhole =
                !rule.condition().equals(Condition.ALWAYS) && !rule.reached().equals(Reached.ANY);
        Stream<SpoiltCondition> whole =
                dropsWhole ? Stream.of(new SpoiltCondition(Slip.CONDITION_DROPPED, Condition.ALWAYS)) : Stream.empty();
        return Stream.concat(spoilt, whole)
                .map(one -> Mutant.of(rule, one.slip(), one.condition(), rule.reached(), rule.effect()));
    }

    private static Stream<Mutant> reached(Rule rule) {
        return SpoiltReached.of(rule.reached())
                .map(one -> Mutant.of(rule, one.slip(), rule.condition(), one.reached(), rule.effect()));
    }

    private static Stream<Mutant> effects(Rule rule) {
        return SpoiltEffect.of(rule.effect())
                .map(one -> Mutant.of(rule, one.slip(), rule.condition(), rule.reached(), one.effect()));
    }

    /** Equal for rules that differ in writing alone, as {@code > 9} and {@code >= 10}. */
    private static String meaning(Rule rule) {
        return meaning(rule.condition()) + rule.reached() + rule.effect();
    }

    private static String meaning(Condition condition) {
        if (condition instanceof Compare compare) {
            return compare.fact().name() + compare.admits();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().size() == 1 ? meaning(any.parts().get(0)) : "any" + meaning(any.parts());
        }
        List<Condition> parts = ((Condition.All) condition).parts();
        return parts.size() == 1 ? meaning(parts.get(0)) : "all" + meaning(parts);
    }

    private static String meaning(List<Condition> parts) {
        return parts.stream().map(Mutants::meaning).collect(Collectors.joining("; ", "(", ")"));
    }
}
