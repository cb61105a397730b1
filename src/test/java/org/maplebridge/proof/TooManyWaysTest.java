package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.policy.Promises;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.Stage;

/**
 * A promise about so many facts, each told apart into so many classes by the rules, that a search would not end: it is refused with
 * what to do, and neither passed as proven nor waited for.
 */
class TooManyWaysTest {

    private static final Policy SHIPPED = PolicyReader.read(Spoilt.SHIPPED);
    private static final Place PLACE = Place.InFile.whole("promises.yaml");
    private static final int CLASSES = 12;

    @Test
    void a_promise_over_too_many_ways_is_refused_with_what_to_do() {
        List<Problem> problems =
                PolicyProof.of(about(7), proof -> {}).problems().list();
        assertThat(problems).extracting(Problem::code).contains(Code.TOO_MANY_WAYS);
        Problem problem = problems.stream()
                .filter(one -> one.code() == Code.TOO_MANY_WAYS)
                .findFirst()
                .orElseThrow();
        assertThat(problem.place()).isEqualTo(PLACE);
        assertThat(problem.fix().en()).contains("Split");
    }

    /** The control: the same promise over fewer facts is proven. */
    @Test
    void the_same_over_fewer_facts_is_proven() {
        PolicyProof proof = PolicyProof.of(about(4), one -> {});
        assertThat(proof.problems().list()).extracting(Problem::code).doesNotContain(Code.TOO_MANY_WAYS);
        assertThat(proof.proofs()).allMatch(Proof::holds);
    }

    /**
     * Each rule asks all the facts but the last for the same of their classes; the last fact alone is enough. So the promise holds,
     * but nothing shows it before the last fact is known.
     */
    private static Policy about(int count) {
        List<Fact> facts = SHIPPED.vocabulary().all().stream()
                .filter(fact -> fact.type() instanceof FactType.Number)
                .filter(fact -> SHIPPED.vocabulary().implications().stream()
                        .noneMatch(
                                one -> one.given().equals(fact) || one.implied().equals(fact)))
                .limit(count)
                .toList();
        assertThat(facts).hasSize(count);
        List<Rule> rules = new ArrayList<>();
        for (int one = 0; one < CLASSES; one++) {
            int which = one;
            rules.add(rule(
                    one,
                    new Condition.All(facts.subList(0, count - 1).stream()
                            .map(fact -> among(fact, which))
                            .toList())));
        }
        rules.add(rule(CLASSES, any(facts.get(count - 1))));
        Promise promise = new Promise(
                new Text("演示", "demonstration"),
                new Condition.All(facts.stream().map(TooManyWaysTest::any).toList()),
                Level.GREEN,
                new Effect.Raise(Level.YELLOW),
                PLACE);
        return new Policy(
                SHIPPED.id(),
                SHIPPED.header(),
                SHIPPED.vocabulary(),
                rules,
                List.of(),
                new Promises(Map.of(), List.of(), List.of(promise)),
                SHIPPED.calendar(),
                SHIPPED.folder());
    }

    private static Condition any(Fact fact) {
        return Compare.of(fact, Operator.AT_LEAST, List.of(low(fact)));
    }

    /** One of as many classes as there are rules, which together are all values. */
    private static Condition among(Fact fact, int one) {
        boolean last = one == CLASSES - 1;
        return Compare.of(fact, last ? Operator.AT_LEAST : Operator.EQUAL, List.of(low(fact) + one));
    }

    private static long low(Fact fact) {
        return fact.type().all().ranges().get(0).low();
    }

    private static Rule rule(int number, Condition condition) {
        Rule model = SHIPPED.rules(Stage.LEVEL).get(0);
        return new Rule(
                "L-%d".formatted(900 + number),
                model.sentence(),
                model.because(),
                model.source(),
                Stage.LEVEL,
                condition,
                Reached.ANY,
                new Effect.Raise(Level.YELLOW),
                model.place());
    }
}
