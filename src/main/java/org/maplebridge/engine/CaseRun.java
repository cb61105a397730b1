package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/**
 * One case held against what the policy says.
 *
 * @param differences none when the policy says what the case expects
 */
public record CaseRun(Case one, Verdict verdict, List<Difference> differences) {

    /**
     * One thing that the policy says otherwise.
     *
     * @param place where the case says it
     * @param what a dimension of the verdict, or a rule
     */
    public record Difference(Place place, String what, String expected, String said) {}

    /** Runs every case of a policy, in the order of its files. */
    public static List<CaseRun> of(Evaluation evaluation) {
        return evaluation.policy().cases().stream()
                .map(one -> of(evaluation, one))
                .toList();
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** Ids of the rules that fired. */
    public Set<String> fired() {
        return verdict.reasons().stream().map(reason -> reason.rule().id()).collect(Collectors.toSet());
    }

    /** Runs one case on the facts it states; its policy may be another than the one it was written for. */
    public static CaseRun of(Evaluation evaluation, Case one) {
        Verdict verdict = evaluation.verdict(one.facts());
        CaseRun run = new CaseRun(one, verdict, new ArrayList<>());
        run.compareDimensions();
        run.compareBounds();
        run.compareRules(evaluation.policy());
        return run;
    }

    private void compareDimensions() {
        Map<String, String> said = VerdictWords.of(verdict);
        one.expected().forEach((dimension, expected) -> {
            if (!said.get(dimension).equals(expected.words())) {
                differ(expected.place(), dimension, expected.words(), said.get(dimension));
            }
        });
    }

    private void compareBounds() {
        Case.Bounds least = one.atLeast();
        Case.Bounds most = one.atMost();
        least.level()
                .filter(bound -> verdict.level().compareTo(bound) < 0)
                .ifPresent(bound -> differ(one.place(), "level", "≥ " + bound, verdict.level()));
        most.level()
                .filter(bound -> verdict.level().compareTo(bound) > 0)
                .ifPresent(bound -> differ(one.place(), "level", "≤ " + bound, verdict.level()));
        least.tier()
                .filter(bound -> verdict.tier().compareTo(bound) < 0)
                .ifPresent(bound -> differ(one.place(), "tier", "≥ " + bound, verdict.tier()));
        most.tier()
                .filter(bound -> verdict.tier().compareTo(bound) > 0)
                .ifPresent(bound -> differ(one.place(), "tier", "≤ " + bound, verdict.tier()));
    }

    private void compareRules(Policy policy) {
        for (Case.Named named : one.fires()) {
            if (!fired().contains(named.rule())) {
                differ(named.place(), named.rule(), "触发 / fires", "没有触发 / does not fire");
            }
        }
        for (Case.Named named : one.nearly()) {
            Rule rule = policy.rule(named.rule()).orElseThrow();
            if (fired().contains(named.rule())) {
                differ(named.place(), named.rule(), "差一点触发 / nearly fires", "触发了 / fires");
            } else if (!NearMiss.of(rule, one.facts(), verdict)) {
                differ(named.place(), named.rule(), "差一点触发 / nearly fires", "差不止一个事实 / is more than one fact away");
            }
        }
    }

    /** The differences as problems, for a folder that is to come into force. */
    public List<Problem> problems() {
        return differences.stream().map(this::problem).toList();
    }

    private Problem problem(Difference difference) {
        String zh = "“%s”：%s 应为 %s，得到 %s";
        String en = "'%s': %s should be %s but is %s";
        return Problem.at(
                difference.place(),
                Code.CASE_DIFFERS,
                new Text(
                        zh.formatted(one.sentence().zh(), difference.what(), difference.expected(), difference.said()),
                        en.formatted(one.sentence().en(), difference.what(), difference.expected(), difference.said())),
                new Text("请核对规则和案例，改正写错的那个", "Correct whichever of rule and case is wrong"));
    }

    private void differ(Place place, String what, String expected, Object said) {
        differences.add(new Difference(place, what, expected, said.toString()));
    }
}
