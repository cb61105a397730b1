package org.maplebridge.engine;

import java.util.HashMap;
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

    private final Policy policy;
    private final Evaluation evaluation;

    private PromiseCheck(Policy policy) {
        this.policy = policy;
        this.evaluation = new Evaluation(policy, PlainMatching.of(policy));
    }

    static void check(Policy policy, Problems problems) {
        PromiseCheck check = new PromiseCheck(policy);
        for (Promise promise : policy.promises().always()) {
            check.counterexample(promise)
                    .ifPresent(facts -> problems.add(
                            promise.place(),
                            Code.PROMISE_BROKEN,
                            new Text(
                                    "承诺至少是%s级，但 %s 只得到%s级"
                                            .formatted(
                                                    promise.level().text().zh(),
                                                    facts,
                                                    check.level(facts).text().zh()),
                                    "Promised at least %s, but %s gives %s"
                                            .formatted(promise.level(), facts, check.level(facts))),
                            new Text(
                                    "请补上能触发的规则，或与法制部门商定后再改承诺",
                                    "Add a rule that covers it; change the promise only after review")));
        }
    }

    private Optional<Facts> counterexample(Promise promise) {
        return Cube.of(promise.when()).stream()
                .flatMap(cube -> combinations(cube, List.copyOf(cube.sets().keySet())))
                .filter(facts -> facts.contradiction().isEmpty())
                .filter(facts -> level(facts).compareTo(promise.level()) < 0)
                .findFirst();
    }

    private Level level(Facts facts) {
        return evaluation.verdict(facts).level();
    }

    private Stream<Facts> combinations(Cube cube, List<Fact> facts) {
        Stream<Map<Fact, Long>> all = Stream.of(Map.of());
        for (Fact fact : facts) {
            all = all.flatMap(known -> telling(fact, cube.sets().get(fact)).map(code -> {
                Map<Fact, Long> more = new HashMap<>(known);
                more.put(fact, code);
                return more;
            }));
        }
        return all.map(known -> Facts.of(policy.vocabulary(), known, Set.of()));
    }

    /** Values that stand for all of a set: no comparison of a level rule or implication tells the others from them. */
    private Stream<Long> telling(Fact fact, ValueSet set) {
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
                .distinct();
    }
}
