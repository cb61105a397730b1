package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.ValueSet;

/** The ways in which the rules of a stage fire, to find those that missed by one condition. */
final class NearMisses {

    private final Map<Rule, List<Cube>> ways = new LinkedHashMap<>();

    NearMisses(Policy policy, Stage stage) {
        policy.rules(stage).forEach(rule -> ways.put(rule, possible(rule)));
    }

    private static List<Cube> possible(Rule rule) {
        return Cube.of(rule.condition()).stream()
                .filter(cube -> cube.sets().values().stream().noneMatch(ValueSet::isEmpty))
                .toList();
    }

    /** Of the rules whose effect would lead higher, in their order. */
    List<Missed> of(Facts facts, Verdict verdict, Predicate<Rule> leadsHigher) {
        List<Missed> missed = new ArrayList<>();
        ways.forEach((rule, cubes) -> {
            if (leadsHigher.test(rule)) {
                Set<Lacking> lacking = new LinkedHashSet<>();
                cubes.forEach(cube -> lacking(rule, cube, facts, verdict).ifPresent(lacking::add));
                if (!lacking.isEmpty()) {
                    missed.add(new Missed(rule, List.copyOf(lacking)));
                }
            }
        });
        return missed;
    }

    private static Optional<Lacking> lacking(Rule rule, Cube cube, Facts facts, Verdict verdict) {
        List<Lacking> lacking = new ArrayList<>();
        if (!rule.reached().by(verdict.level(), verdict.tier())) {
            lacking.add(new Lacking.OfResult(rule.reached()));
        }
        for (Map.Entry<Fact, ValueSet> asked : cube.sets().entrySet()) {
            long known = facts.value(asked.getKey());
            if (!asked.getValue().contains(known)) {
                lacking.add(new Lacking.OfFact(asked.getKey(), known, asked.getValue()));
            }
        }
        return lacking.size() == 1 ? Optional.of(lacking.get(0)) : Optional.empty();
    }
}
