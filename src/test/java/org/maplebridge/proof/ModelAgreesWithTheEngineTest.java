package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Facts;

/** What the model says of a kind of dispute, the engine says of each dispute of it. */
class ModelAgreesWithTheEngineTest {

    private static final int FACT_SETS = 100_000;
    private static final Policy POLICY = PolicyReader.read(Folder.read(Path.of("rules")));
    private static final Model MODEL = Model.of(POLICY);
    private static final Evaluation ENGINE = new Evaluation(POLICY, PlainMatching.of(POLICY));

    @Test
    void on_a_hundred_thousand_fact_sets() {
        compare(MODEL, FACT_SETS);
    }

    @Test
    void a_model_of_another_policy_does_not_agree() {
        Policy other = without("L-121");
        assertThatThrownBy(() -> compare(Model.of(other), FACT_SETS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_dispute_turned_into_facts_and_back_is_the_same() {
        FactSampler sampler = new FactSampler(POLICY, 7);
        for (int n = 0; n < 10_000; n++) {
            Dispute dispute = MODEL.disputes().of(sampler.next()).orElseThrow();
            Facts smallest = MODEL.disputes().facts(dispute);
            assertThat(smallest.contradiction()).isEmpty();
            assertThat(MODEL.disputes().of(smallest)).contains(dispute);
        }
    }

    @Test
    void a_kind_turned_into_a_cube_and_back_is_the_same() {
        for (Result result : MODEL.results()) {
            for (Kind kind : MODEL.ways(result).kinds()) {
                assertThat(MODEL.classes().of(MODEL.classes().cube(kind))).isEqualTo(kind);
            }
        }
    }

    private static void compare(Model model, int times) {
        List<Result> results = model.results();
        FactSampler sampler = new FactSampler(POLICY, 20_261_128);
        for (int n = 0; n < times; n++) {
            Facts facts = sampler.next();
            Verdict verdict = ENGINE.verdict(facts);
            Dispute dispute = model.disputes().of(facts).orElseThrow();
            for (Result result : results) {
                if (model.says(result, dispute) != result.isSaidBy(verdict)) {
                    throw new AssertionError(result + " of " + facts);
                }
            }
        }
    }

    private static Policy without(String id) {
        List<Rule> rules =
                POLICY.rules().stream().filter(rule -> !rule.id().equals(id)).toList();
        return new Policy(
                POLICY.id(),
                POLICY.header(),
                POLICY.vocabulary(),
                rules,
                POLICY.cases(),
                POLICY.promises(),
                POLICY.calendar(),
                POLICY.folder());
    }
}
