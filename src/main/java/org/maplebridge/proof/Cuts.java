package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Where the values of each fact are cut: at every set of values that a rule, a promise or an implication asks for. What a policy
 * says of one value of a class it says of all.
 */
final class Cuts {

    private final Map<Fact, Set<ValueSet>> sets = new LinkedHashMap<>();

    private Cuts() {}

    /** @throws IllegalArgumentException if two of the policies give one fact different values */
    static Cuts of(Policy... policies) {
        Cuts cuts = new Cuts();
        for (Policy policy : policies) {
            policy.vocabulary().all().forEach(cuts::know);
            asked(policy).forEach(cuts::at);
            cuts.atImplications(policy.vocabulary());
        }
        return cuts;
    }

    static Cuts of(Vocabulary vocabulary, Stream<Condition> conditions) {
        Cuts cuts = new Cuts();
        vocabulary.all().forEach(cuts::know);
        conditions.flatMap(Condition::comparisons).forEach(cuts::at);
        cuts.atImplications(vocabulary);
        return cuts;
    }

    private static Stream<Compare> asked(Policy policy) {
        return Stream.concat(
                policy.rules().stream().flatMap(rule -> rule.condition().comparisons()),
                policy.promises().always().stream()
                        .flatMap(promise -> promise.when().comparisons()));
    }

    private void know(Fact fact) {
        sets.computeIfAbsent(fact, fresh -> new LinkedHashSet<>());
        Fact first = sets.keySet().stream().filter(fact::equals).findFirst().orElseThrow();
        if (!first.type().allowed().equals(fact.type().allowed())) {
            throw new IllegalArgumentException("different values of " + fact);
        }
    }

    private void at(Compare compare) {
        sets.get(compare.fact()).add(compare.admits());
    }

    private void atImplications(Vocabulary vocabulary) {
        vocabulary.implications().forEach(one -> {
            sets.get(one.given()).add(one.when());
            sets.get(one.implied()).add(one.then());
        });
    }

    /** The classes of each fact, in the order of their smallest values. */
    Map<Fact, List<ValueSet>> classes() {
        Map<Fact, List<ValueSet>> classes = new LinkedHashMap<>();
        sets.forEach((fact, asked) -> classes.put(fact, cut(fact.type(), asked)));
        return classes;
    }

    /** Of ordered values each class is one range, so that one class stands above another as a whole. */
    private static List<ValueSet> cut(FactType type, Set<ValueSet> sets) {
        List<ValueSet> classes = List.of(type.all());
        for (ValueSet set : sets) {
            classes = classes.stream()
                    .flatMap(one -> Stream.of(one.and(set), one.minus(set)))
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        List<ValueSet> sorted = new ArrayList<>();
        classes.forEach(one -> sorted.addAll(type.isOrdered() ? ranges(one) : List.of(one)));
        sorted.sort((a, b) -> Long.compare(Classes.least(a), Classes.least(b)));
        return List.copyOf(sorted);
    }

    private static List<ValueSet> ranges(ValueSet set) {
        return ValueSet.EMPTY.or(set).ranges().stream()
                .map(range -> ValueSet.between(range.low(), range.high()))
                .toList();
    }
}
