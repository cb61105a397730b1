package org.maplebridge.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.ValueSet;

/**
 * Holds a policy to its promises. Knowing more never stops a rule from firing, so the worst case of a promised situation is
 * the one in which nothing but its own facts is known: trying each combination of their values is a proof.
 */
final class PromiseCheck {

    /** Tried in well under a second. */
    private static final int MOST_COMBINATIONS = 50_000;

    private final Policy policy;
    private final Evaluation evaluation;

    private PromiseCheck(Policy policy) {
        this.policy = policy;
        this.evaluation = new Evaluation(policy, PlainMatching.of(policy));
    }

    static void check(Policy policy, Problems problems) {
        PromiseCheck check = new PromiseCheck(policy);
        policy.promises().always().forEach(promise -> check.check(promise, problems));
    }

    private void check(Promise promise, Problems problems) {
        List<Map<Fact, List<Long>>> ways =
                Cube.of(promise.when()).stream().map(this::telling).toList();
        if (ways.stream().mapToDouble(PromiseCheck::combinations).sum() > MOST_COMBINATIONS) {
            problems.add(
                    promise.place(),
                    Code.TOO_MANY_WAYS,
                    new Text("这个承诺的事实太多，组合起来超过五万种", "The facts of this promise combine in more than 50,000 ways"),
                    new Text("请拆成几个承诺，每个少写几个事实", "Split it into several promises of fewer facts"));
            return;
        }
        counterexample(promise, ways).ifPresent(facts -> {
            Text promised = promise.level().text();
            Text given = level(facts).text();
            problems.add(
                    promise.place(),
                    Code.PROMISE_BROKEN,
                    new Text(
                            "承诺至少是%s级，但 %s 只得到%s级".formatted(promised.zh(), facts, given.zh()),
                            "Promised at least %s, but %s gives %s".formatted(promised.en(), facts, given.en())),
                    new Text(
                            "请补上能触发的规则，或与法制部门商定后再改承诺",
                            "Add a rule that covers it; change the promise only after review"));
        });
    }

    private Optional<Facts> counterexample(Promise promise, List<Map<Fact, List<Long>>> ways) {
        return ways.stream()
                .flatMap(this::disputes)
                .filter(facts -> facts.contradiction().isEmpty())
                .filter(facts -> level(facts).compareTo(promise.level()) < 0)
                .findFirst();
    }

    private Level level(Facts facts) {
        return evaluation.verdict(facts).level();
    }

    private static double combinations(Map<Fact, List<Long>> way) {
        return way.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    }

    /** Every dispute of which just these facts are known, each with one of its values. */
    private Stream<Facts> disputes(Map<Fact, List<Long>> way) {
        Stream<Map<Fact, Long>> all = Stream.of(Map.of());
        for (Map.Entry<Fact, List<Long>> fact : way.entrySet()) {
            all = all.flatMap(known -> fact.getValue().stream().map(code -> {
                Map<Fact, Long> more = new HashMap<>(known);
                more.put(fact.getKey(), code);
                return more;
            }));
        }
        return all.map(known -> Facts.of(policy.vocabulary(), known, Set.of()));
    }

    private Map<Fact, List<Long>> telling(Cube cube) {
        Map<Fact, List<Long>> telling = new LinkedHashMap<>();
        cube.sets().forEach((fact, set) -> telling.put(fact, telling(fact, set)));
        return telling;
    }

    /** Values that stand for all of a set: no comparison of a level rule or implication tells the others from them. */
    private List<Long> telling(Fact fact, ValueSet set) {
        Stream<ValueSet> cuts = Stream.concat(
                policy.rules(Stage.LEVEL).stream()
                        .flatMap(rule -> rule.condition().comparisons())
                        .filter(compare -> compare.fact().equals(fact))
                        .map(Compare::admits),
                policy.vocabulary().implications().stream()
                        .flatMap(one -> Stream.of(
                                one.given().equals(fact) ? one.when() : ValueSet.EMPTY,
                                one.implied().equals(fact) ? one.then() : ValueSet.EMPTY)));
        Stream<Long> starts =
                cuts.flatMap(cut -> cut.ranges().stream()).flatMap(range -> Stream.of(range.low(), range.high() + 1));
        return Stream.concat(set.ranges().stream().map(ValueSet.Range::low), starts)
                .filter(set::contains)
                .distinct()
                .toList();
    }
}
