package org.maplebridge.policy.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** Checks that cases and rules know each other: a rule that no case fires and none nearly fires is only hoped to be right. */
final class CaseCheck {

    private final Policy policy;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Problems problems;

    private CaseCheck(Policy policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
        policy.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    static void check(Policy policy, boolean rulesWhole, boolean casesWhole, Problems problems) {
        CaseCheck check = new CaseCheck(policy, problems);
        check.sentences();
        if (rulesWhole) {
            check.namesOfRules();
        }
        if (rulesWhole && casesWhole) {
            check.rulesHaveCases();
        }
    }

    private void sentences() {
        Map<String, Case> seen = new HashMap<>();
        for (Case one : policy.cases()) {
            Case first = seen.putIfAbsent(one.sentence().zh(), one);
            if (first != null && !one.sentence().zh().isEmpty()) {
                problems.add(
                        one.place(),
                        Code.DUPLICATE_CASE,
                        new Text("%s 的案例也是这一句话", "The case at %s has the same sentence")
                                .with(first.place().label()),
                        new Text("请写出两个案例的不同", "Say how they differ"));
            }
        }
    }

    private void namesOfRules() {
        policy.cases().stream()
                .flatMap(one -> Stream.concat(one.fires().stream(), one.nearly().stream()))
                .filter(named -> !rules.containsKey(named.rule()))
                .forEach(named -> problems.add(Problem.unknownName(
                        named.place(),
                        Code.UNKNOWN_RULE,
                        new Text("没有编号为 “%s” 的规则", "There is no rule '%s'").with(named.rule()),
                        named.rule(),
                        List.copyOf(rules.keySet()))));
    }

    private void rulesHaveCases() {
        Set<String> fired = named(policy.cases().stream().flatMap(one -> one.fires().stream()));
        Set<String> nearly = named(policy.cases().stream().flatMap(one -> one.nearly().stream()));
        for (Rule rule : rules.values()) {
            if (!fired.contains(rule.id())) {
                problems.add(
                        rule.place(),
                        Code.RULE_WITHOUT_CASE,
                        new Text("没有案例写明规则 %s 会触发", "No case says that rule %s fires").with(rule.id()),
                        new Text("请在 cases/ 加一个案例，写 fires: [%s]", "Add a case with fires: [%s]").with(rule.id()));
            }
            if (!nearly.contains(rule.id()) && !firesAlways(rule)) {
                problems.add(
                        rule.place(),
                        Code.RULE_WITHOUT_NEAR_CASE,
                        new Text("没有案例写明规则 %s 差一点触发", "No case says that rule %s nearly fires").with(rule.id()),
                        new Text(
                                        "请在 cases/ 加一个只差一个事实的案例，写 nearly: [%s]",
                                        "Add a case that misses it by one fact, with nearly: [%s]")
                                .with(rule.id()));
            }
        }
    }

    /** Nothing comes near a rule that fires for every dispute. */
    private static boolean firesAlways(Rule rule) {
        return rule.condition().equals(Condition.ALWAYS) && rule.reached().equals(Reached.ANY);
    }

    private static Set<String> named(Stream<Case.Named> names) {
        return names.map(Case.Named::rule).collect(Collectors.toSet());
    }
}
