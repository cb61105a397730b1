package org.maplebridge.policy.writing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Place;

/** The rules and cases of a policy without the places where they are written. */
record Meaning(List<Rule> rules, List<Case> cases) {

    private static final Place NOWHERE = Place.InFile.whole("");

    static Meaning of(Policy policy) {
        return new Meaning(
                policy.rules().stream().map(Meaning::of).toList(),
                policy.cases().stream().map(Meaning::of).toList());
    }

    private static Rule of(Rule rule) {
        return new Rule(
                rule.id(),
                rule.sentence(),
                rule.because(),
                rule.source(),
                rule.stage(),
                rule.condition(),
                rule.reached(),
                rule.effect(),
                NOWHERE);
    }

    private static Case of(Case one) {
        Map<String, Case.Expected> expected = one.expected().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Case.Expected(entry.getValue().words(), NOWHERE)));
        return new Case(
                one.sentence(),
                one.facts(),
                expected,
                one.atLeast(),
                one.atMost(),
                named(one.fires()),
                named(one.nearly()),
                NOWHERE);
    }

    private static List<Case.Named> named(List<Case.Named> names) {
        return names.stream().map(name -> new Case.Named(name.rule(), NOWHERE)).toList();
    }
}
