package org.maplebridge.policy.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.policy.ClockUnit;
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

/** Checks the rules of a policy against each other and against the vocabulary. */
final class RuleCheck {

    /** From the design. */
    private static final int MOST_RULES = 2_000;

    /** So that of two rules that do not go together the later one is named. */
    private static final Comparator<Rule> AS_WRITTEN = Comparator.comparing(Rule::stage)
            .thenComparing(rule -> place(rule).file())
            .thenComparing(rule -> place(rule).line());

    private final Policy policy;
    private final List<Rule> rules;
    private final Problems problems;

    private RuleCheck(Policy policy, Problems problems) {
        this.policy = policy;
        this.rules = policy.rules().stream().sorted(AS_WRITTEN).toList();
        this.problems = problems;
    }

    static void check(Policy policy, boolean rulesWhole, Problems problems) {
        RuleCheck check = new RuleCheck(policy, problems);
        check.count(rulesWhole);
        check.ids();
        check.stages();
        check.satisfiable();
        check.clockUnits();
    }

    private void count(boolean rulesWhole) {
        if (rules.isEmpty() && rulesWhole) {
            problems.add(
                    Place.InFile.whole(Stage.LEVEL.folder()),
                    Code.NO_RULES,
                    new Text("规则文件夹里一条规则也没有", "The policy has no rule at all"),
                    new Text("请在 level/ 里写上规则", "Write rules in level/"));
        }
        if (rules.size() > MOST_RULES) {
            problems.add(
                    rules.get(MOST_RULES).place(),
                    Code.TOO_MANY_RULES,
                    new Text("规则超过 2000 条", "There are more than 2,000 rules"),
                    new Text("请合并或删去规则", "Merge or remove rules"));
        }
    }

    private void ids() {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.id(), rule);
            if (first != null) {
                String free = FreeId.of(policy, rule, Set.of());
                problems.add(Problem.at(
                                rule.place(),
                                Code.DUPLICATE_RULE,
                                new Text("编号 %s 已经用在 %s", "The id %s is already used at %s")
                                        .with(rule.id(), first.place().label()),
                                new Text("请换一个没用过的编号，如 %s", "Take an id that was never used, such as %s").with(free))
                        .mendedBy(FreeId.rename(rule, free)));
            }
        }
    }

    private void stages() {
        for (Rule rule : rules) {
            FactCheck.facts(rule)
                    .filter(fact -> !fact.stages().contains(rule.stage()))
                    .forEach(fact -> problems.add(
                            Mention.of(policy, rule, fact),
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
        for (Rule rule : rules) {
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
        Map<String, Rule> firsts = new HashMap<>();
        for (Rule rule : rules) {
            if (!(rule.effect() instanceof Effect.Clock clock)) {
                continue;
            }
            Rule first = firsts.putIfAbsent(clock.kind().effect(), rule);
            if (first != null && isWorking(clock) != isWorking((Effect.Clock) first.effect())) {
                problems.add(
                        rule.place(),
                        Code.MIXED_UNITS,
                        new Text(
                                "%s 有的用工作日、有的不用（见 %s），长短无法比较"
                                        .formatted(clock.kind().effect(), first.id()),
                                "%s counts working days in one rule and not in another (see %s); the two cannot be compared"
                                        .formatted(clock.kind().effect(), first.id())),
                        new Text("请统一成一种", "Use one of the two throughout"));
            }
        }
    }

    private static boolean isWorking(Effect.Clock clock) {
        return clock.span().unit() == ClockUnit.WORKING_DAYS;
    }

    private static String folders(Fact fact) {
        return fact.stages().stream().sorted().map(Stage::folder).collect(Collectors.joining(", "));
    }

    private static Place.InFile place(Rule rule) {
        return (Place.InFile) rule.place();
    }
}
