package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.vocabulary.Facts;

/** What the policy that ships must be, beyond what every policy must be. */
class ShippedPolicyTest {

    private static final Policy POLICY = Shipped.POLICY;

    private static final List<String> PUBLISHED = List.of(
            "L1", "L2", "L3", "L4", "S1", "S2", "S3", "S4", "D1", "D3", "D6", "D9", "D13", "D16", "D21", "M1", "M3",
            "M6", "M8", "M14", "G1", "G3", "G8", "G10");

    @Test
    void it_loads_and_keeps_its_cases_and_promises() {
        try (CompiledPolicy compiled = PolicyProof.load(POLICY.folder())) {
            assertThat(CaseRun.of(compiled.evaluation())).allMatch(CaseRun::passed);
        }
    }

    @Test
    void its_cases_leave_no_rule_unfired_and_no_effect_unexpected() {
        Coverage coverage = Coverage.of(POLICY, CaseRun.of(new Evaluation(POLICY, PlainMatching.of(POLICY))));
        assertThat(coverage.rulesNeverFired()).isEmpty();
        assertThat(coverage.effectsNeverExpected()).isEmpty();
    }

    @Test
    void every_fact_says_in_both_languages_what_it_is_what_to_ask_and_why() {
        assertThat(POLICY.vocabulary().all())
                .allSatisfy(fact -> assertThat(List.of(fact.text(), fact.question(), fact.purpose()))
                        .allSatisfy(ShippedPolicyTest::isBilingual));
    }

    @Test
    void every_rule_says_in_both_languages_what_it_says_and_why_and_where_it_is_from() {
        assertThat(POLICY.rules()).allSatisfy(rule -> {
            isBilingual(rule.sentence());
            isBilingual(rule.because());
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void every_rule_has_a_case_that_fires_it_and_one_that_nearly_does() {
        for (Rule rule : POLICY.rules()) {
            assertThat(POLICY.cases()).anyMatch(one -> names(one.fires(), rule));
            boolean firesForAll = rule.fires(Facts.none(POLICY.vocabulary()), Level.GREEN, Tier.VILLAGE);
            assertThat(firesForAll || POLICY.cases().stream().anyMatch(one -> names(one.nearly(), rule)))
                    .as(rule.id())
                    .isTrue();
        }
    }

    @Test
    void every_published_case_is_a_case() {
        assertThat(PUBLISHED).allSatisfy(id -> assertThat(POLICY.cases())
                .anyMatch(one -> one.sentence().zh().startsWith(id + " ")));
    }

    @Test
    void no_case_names_a_date_an_area_or_a_telephone() {
        assertThat(POLICY.cases()).noneMatch(one -> Pattern.compile("[0-9]{4}年|[0-9]{6,}|[0-9]月[0-9]")
                .matcher(one.sentence().zh() + one.sentence().en())
                .find());
    }

    @Test
    void nothing_known_is_green_but_never_settled() {
        Verdict verdict = new Evaluation(POLICY, PlainMatching.of(POLICY)).verdict(Facts.none(POLICY.vocabulary()));
        assertThat(verdict.level()).hasToString("GREEN");
        assertThat(verdict.couldReach()).hasToString("RED");
        assertThat(verdict.settled()).isFalse();
    }

    private static boolean names(List<Case.Named> named, Rule rule) {
        return named.stream().anyMatch(one -> one.rule().equals(rule.id()));
    }

    private static void isBilingual(Text text) {
        assertThat(text.zh()).matches(Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL));
        assertThat(text.en()).matches(Pattern.compile(".*[A-Za-z].*", Pattern.DOTALL));
    }
}
