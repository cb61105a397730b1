package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Term;

/** What the policy that ships must be, beyond what every policy must be. */
class ShippedPolicyTest {

    private static final Policy POLICY = Shipped.POLICY;

    /** Words of what is never an input: who the other side is, and petitioning as such. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("民族|宗教|信仰|性别|籍贯|户籍|户口|外地人|精神病|精神障碍|前科|刑满|劳改|吸毒|涉毒|涉恶|涉诈|贫困|低保|信访|上访|"
                    + "(?i:ethnic|religio|gender|native place|household registration|mental|ex-prisoner|criminal record|"
                    + "drug|poverty|petition)");

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
    void no_forbidden_input_is_in_its_vocabulary() {
        assertThat(POLICY.vocabulary().all().stream().flatMap(ShippedPolicyTest::words))
                .noneMatch(words -> FORBIDDEN.matcher(words).find());
    }

    /** The control: the same words are found where they stand. */
    @Test
    void a_forbidden_input_would_be_seen() {
        assertThat(Stream.of("是否信访户", "criminal record", "对方的民族"))
                .allMatch(words -> FORBIDDEN.matcher(words).find());
    }

    @Test
    void the_category_never_moves_a_level_and_money_only_the_tier() {
        assertThat(POLICY.vocabulary().fact("category").orElseThrow().stages()).doesNotContain(Stage.LEVEL, Stage.TIER);
        assertThat(POLICY.vocabulary().fact("amount").orElseThrow().stages()).isEqualTo(Set.of(Stage.TIER));
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

    private static Stream<String> words(Fact fact) {
        Stream<Text> own = Stream.of(fact.text(), fact.question());
        Stream<Text> values = fact.type() instanceof FactType.Named named
                ? named.terms().stream().map(Term::text)
                : Stream.empty();
        return Stream.concat(
                Stream.of(fact.name()), Stream.concat(own, values).flatMap(text -> Stream.of(text.zh(), text.en())));
    }
}
