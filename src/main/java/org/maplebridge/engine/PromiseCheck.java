package org.maplebridge.engine;

import java.util.List;
import java.util.Optional;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/**
 * Holds a policy to its promises. Knowing more never stops a rule from firing, so the worst case of a promised situation is
 * the one in which nothing but its own facts is known: trying each combination of their values is a proof.
 */
final class PromiseCheck {

    /** Tried in well under a second. */
    private static final int MOST_COMBINATIONS = 50_000;

    private final Evaluation evaluation;
    private final Situations situations;

    private PromiseCheck(Policy policy) {
        this.evaluation = new Evaluation(policy, PlainMatching.of(policy));
        this.situations = new Situations(policy.vocabulary(), policy.rules(Stage.LEVEL).stream());
    }

    static void check(Policy policy, Problems problems) {
        PromiseCheck check = new PromiseCheck(policy);
        policy.promises().always().forEach(promise -> check.check(promise, problems));
    }

    private void check(Promise promise, Problems problems) {
        List<Cube> ways = Cube.of(promise.when());
        if (ways.stream().mapToDouble(situations::count).sum() > MOST_COMBINATIONS) {
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

    private Optional<Facts> counterexample(Promise promise, List<Cube> ways) {
        return ways.stream()
                .flatMap(situations::of)
                .filter(facts -> level(facts).compareTo(promise.level()) < 0)
                .findFirst();
    }

    private Level level(Facts facts) {
        return evaluation.verdict(facts).level();
    }
}
