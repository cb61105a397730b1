package org.maplebridge.policy.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Possible;
import org.maplebridge.vocabulary.Stage;

/** Checks what no single file can show: how rules, facts and cases fit together. */
final class PolicyCheck {

    /** From the design. */
    private static final int MOST_RULES = 2_000;

    private final Policy policy;
    private final Problems problems;

    private PolicyCheck(Policy policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    static void check(Policy policy, Problems problems) {
        boolean readWhole = problems.isEmpty();
        PolicyCheck check = new PolicyCheck(policy, problems);
        check.ids();
        check.stages();
        check.satisfiable();
        check.clockUnits();
        check.promisedFacts();
        if (readWhole) {
            // with a rule or a file missing these would complain of what is only unread
            check.factsAreRead();
            check.cases();
        }
    }

    private void ids() {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : policy.rules()) {
            Rule first = seen.putIfAbsent(rule.id(), rule);
            if (first != null) {
                problems.add(
                        rule.place(),
                        Code.DUPLICATE_RULE,
                        new Text(
                                "编号 %s 已经用在 %s"
                                        .formatted(rule.id(), first.place().label()),
                                "The id %s is already used at %s"
                                        .formatted(rule.id(), first.place().label())),
                        new Text("请换一个没用过的编号", "Take an id that was never used"));
            }
        }
        if (policy.rules().size() > MOST_RULES) {
            problems.add(
                    policy.rules().get(MOST_RULES).place(),
                    Code.TOO_MANY_RULES,
                    new Text("规则超过 2000 条", "There are more than 2,000 rules"),
                    new Text("请合并或删去规则", "Merge or remove rules"));
        }
    }

    private void stages() {
        for (Rule rule : policy.rules()) {
            facts(rule)
                    .filter(fact -> !fact.stages().contains(rule.stage()))
                    .forEach(fact -> problems.add(
                            mention(rule, fact),
                            Code.STAGE_MAY_NOT_READ,
                            new Text(
                                    "%s 文件夹的规则不能读 “%s”".formatted(rule.stage().folder(), fact),
                                    "Rules in %s/ may not read '%s'"
                                            .formatted(rule.stage().folder(), fact)),
                            new Text(
                                    "词汇表写明只有 %s 可以读；请去掉这个条件".formatted(folders(fact)),
                                    "The vocabulary lets only %s read it; remove the condition"
                                            .formatted(folders(fact)))));
        }
    }

    private void satisfiable() {
        for (Rule rule : policy.rules()) {
            boolean possible = Cube.of(rule.condition()).stream()
                    .anyMatch(cube -> cube.sets().values().stream().noneMatch(set -> set.isEmpty())
                            && Possible.given(policy.vocabulary(), cube.sets()).isConsistent());
            if (!possible) {
                problems.add(
                        rule.place(),
                        Code.NEVER_FIRES,
                        new Text("没有任何纠纷能同时满足这条规则的条件", "No dispute can meet all conditions of this rule"),
                        new Text("请核对条件和词汇表里的 implies", "Check the conditions and the vocabulary's implies"));
            }
        }
    }

    private void clockUnits() {
        Map<String, Rule> first = new HashMap<>();
        for (Rule rule : policy.rules(Stage.CLOCKS)) {
            Effect.Clock clock = (Effect.Clock) rule.effect();
            Rule other = first.putIfAbsent(clock.kind().effect(), rule);
            if (other != null && isWorking(clock) != isWorking((Effect.Clock) other.effect())) {
                problems.add(
                        rule.place(),
                        Code.MIXED_UNITS,
                        new Text(
                                "%s 有的用工作日、有的不用（见 %s），长短无法比较"
                                        .formatted(clock.kind().effect(), other.id()),
                                "%s counts working days here and others at %s; the two cannot be compared"
                                        .formatted(clock.kind().effect(), other.id())),
                        new Text("请统一成一种", "Use one of the two throughout"));
            }
        }
    }

    private void promisedFacts() {
        for (Rule rule : policy.rules(Stage.LEVEL)) {
            rule.condition()
                    .comparisons()
                    .filter(compare -> policy.promises().neverLowers().contains(compare.fact()))
                    .filter(compare -> !isUpward(compare))
                    .forEach(compare -> problems.add(
                            mention(rule, compare.fact()),
                            Code.PROMISE_BROKEN,
                            new Text(
                                    "promises.yaml 承诺 “%s” 越重等级不会越低，这里却写 %s".formatted(compare.fact(), compare.print()),
                                    "promises.yaml promises that more of '%s' never lowers the level, but here stands %s"
                                            .formatted(compare.fact(), compare.print())),
                            new Text("请用 >= 或 == true", "Use >= or == true")));
        }
    }

    private void factsAreRead() {
        Map<Fact, Set<Stage>> read = new HashMap<>();
        policy.rules().forEach(rule -> facts(rule).forEach(fact -> read.computeIfAbsent(fact, f -> new HashSet<>())
                .add(rule.stage())));
        for (Fact fact : policy.vocabulary().all()) {
            Set<Stage> by = read.getOrDefault(fact, Set.of());
            if (by.isEmpty()) {
                problems.add(
                        fact.place(),
                        Code.FACT_NOT_READ,
                        new Text("没有规则读 “%s”：用不着的不许问", "No rule reads '%s': what is not needed may not be asked")
                                .with(fact),
                        new Text("请删掉这个事实，或写一条读它的规则", "Delete the fact, or write a rule that reads it"));
            } else {
                fact.stages().stream()
                        .filter(stage -> !by.contains(stage))
                        .forEach(stage -> problems.add(
                                fact.place(),
                                Code.STAGE_NOT_READ,
                                new Text(
                                        "%s 文件夹没有规则读 “%s”".formatted(stage.folder(), fact),
                                        "No rule in %s/ reads '%s'".formatted(stage.folder(), fact)),
                                new Text("请从 stages 里删掉 %s", "Remove %s from its stages").with(stage.folder())));
            }
        }
    }

    private void cases() {
        Map<String, Case> sentences = new HashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        policy.rules().forEach(rule -> rules.put(rule.id(), rule));
        for (Case one : policy.cases()) {
            if (sentences.putIfAbsent(one.sentence().zh(), one) != null) {
                problems.add(
                        one.place(),
                        Code.DUPLICATE_CASE,
                        new Text("有两个案例是同一句话", "Two cases have the same sentence"),
                        new Text("请写出两个案例的不同", "Say how they differ"));
            }
            Stream.concat(one.fires().stream(), one.nearly().stream())
                    .filter(named -> !rules.containsKey(named.rule()))
                    .forEach(named -> problems.add(Problem.unknownName(
                            named.place(),
                            Code.UNKNOWN_RULE,
                            new Text("没有编号为 “%s” 的规则", "There is no rule '%s'").with(named.rule()),
                            named.rule(),
                            List.copyOf(rules.keySet()))));
        }
        Set<String> fired = named(policy.cases().stream().flatMap(one -> one.fires().stream()));
        Set<String> nearly = named(policy.cases().stream().flatMap(one -> one.nearly().stream()));
        rules.values().stream()
                .filter(rule -> !fired.contains(rule.id()))
                .forEach(rule -> problems.add(
                        rule.place(),
                        Code.RULE_WITHOUT_CASE,
                        new Text("没有案例写明规则 %s 会触发", "No case says that rule %s fires").with(rule.id()),
                        new Text("请在 cases/ 加一个案例，写 fires: [%s]", "Add a case with fires: [%s]").with(rule.id())));
        rules.values().stream()
                .filter(rule -> !nearly.contains(rule.id()) && !firesAlways(rule))
                .forEach(rule -> problems.add(
                        rule.place(),
                        Code.RULE_WITHOUT_NEAR_CASE,
                        new Text("没有案例写明规则 %s 差一点触发", "No case says that rule %s nearly fires").with(rule.id()),
                        new Text(
                                        "请在 cases/ 加一个只差一个事实的案例，写 nearly: [%s]",
                                        "Add a case that misses it by one fact, with nearly: [%s]")
                                .with(rule.id())));
    }

    private static boolean firesAlways(Rule rule) {
        return rule.condition().equals(org.maplebridge.policy.Condition.ALWAYS)
                && rule.reached().equals(org.maplebridge.policy.Reached.ANY);
    }

    private static Set<String> named(Stream<Case.Named> names) {
        return names.map(Case.Named::rule).collect(Collectors.toSet());
    }

    private static boolean isUpward(Compare compare) {
        long top = compare.fact().type().all().ranges().get(0).high();
        return compare.admits().ranges().size() == 1
                && compare.admits().ranges().get(0).high() == top;
    }

    private static boolean isWorking(Effect.Clock clock) {
        return clock.span().unit() == ClockUnit.WORKING_DAYS;
    }

    private static Stream<Fact> facts(Rule rule) {
        return rule.condition().comparisons().map(Compare::fact).distinct();
    }

    private static String folders(Fact fact) {
        return fact.stages().stream().sorted().map(Stage::folder).collect(Collectors.joining(", "));
    }

    /** Where a rule names a fact. */
    private Place mention(Rule rule, Fact fact) {
        Place.InFile start = (Place.InFile) rule.place();
        return policy.folder().files().get(start.file()).placeOf(fact.name() + " ", start.line() + 1);
    }
}
