package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/** What a verdict says besides the level: what is decisive, what is open, what to ask. On the shipped policy. */
class VerdictTest {

    private static final Policy POLICY = Shipped.POLICY;
    private static final Evaluation EVALUATION = new Evaluation(POLICY, PlainMatching.of(POLICY));

    @Test
    void a_knife_bought_alone_is_decisive_and_the_only_such_reason() {
        Reason reason = reason(verdict("weapon", "BLADE", "weaponNearness", "OBTAINED"), "L-103");
        assertThat(reason.decisive()).isTrue();
        assertThat(reason.alone()).isTrue();
        assertThat(reason.grounds())
                .extracting(compare -> compare.fact().name())
                .containsExactly("weaponNearness");
    }

    @Test
    void beside_another_red_reason_it_is_decisive_but_not_alone() {
        Verdict verdict = verdict("weapon", "BLADE", "weaponNearness", "OBTAINED", "strangulation", "true");
        assertThat(reason(verdict, "L-103").decisive()).isTrue();
        assertThat(reason(verdict, "L-103").alone()).isFalse();
    }

    @Test
    void a_reason_below_the_result_is_told_but_not_decisive() {
        Verdict verdict = verdict("weapon", "BLADE", "weaponNearness", "OBTAINED", "violence", "PHYSICAL");
        assertThat(reason(verdict, "L-201").decisive()).isFalse();
        assertThat(reason(verdict, "L-201").alone()).isFalse();
    }

    @Test
    void reasons_come_by_stage_then_strongest_effect_then_id() {
        Verdict verdict = verdict("violence", "PHYSICAL", "weaponNearness", "BRANDISHED", "weapon", "BLADE");
        List<Stage> stages =
                verdict.reasons().stream().map(reason -> reason.rule().stage()).toList();
        assertThat(stages).isSorted();
        assertThat(verdict.reasons().subList(0, 3))
                .extracting(reason -> reason.rule().id())
                .containsExactly("L-102", "L-103", "L-201");
    }

    @Test
    void red_tells_police_and_town_but_does_not_move_the_lead() {
        Verdict verdict = verdict("weapon", "BLADE", "weaponNearness", "OBTAINED");
        assertThat(verdict.tier()).isEqualTo(Tier.VILLAGE);
        assertThat(verdict.duties().notified()).contains("POLICE", "TOWN");
    }

    @Test
    void violence_going_on_shortens_the_first_contact_to_five_minutes() {
        Verdict verdict = verdict("violenceInProgress", "true");
        assertThat(verdict.clocks().get(ClockKind.CONTACT_WITHIN)).isEqualTo(new Span(5, ClockUnit.MINUTES));
    }

    @Test
    void a_harmed_minor_is_reported_at_any_level() {
        Verdict verdict = verdict("minorAtRisk", "true");
        assertThat(verdict.duties().reports()).containsKey("MINORS-11");
        assertThat(verdict.duties().reports().get("MINORS-11")).contains("POLICE", "CIVIL_AFFAIRS", "EDUCATION");
    }

    @Test
    void red_is_settled_because_nothing_is_higher() {
        assertThat(verdict("strangulation", "true").settled()).isTrue();
    }

    @Test
    void an_unknown_fact_that_could_raise_the_level_keeps_it_open() {
        Verdict verdict = verdict("weapon", "BLADE");
        assertThat(verdict.level()).isLessThan(Level.RED);
        assertThat(verdict.couldReach()).isEqualTo(Level.RED);
        assertThat(EVALUATION.ask(facts("weapon", "BLADE"), verdict))
                .filteredOn(question -> question.couldRaiseTo().equals(Optional.of(Level.RED)))
                .extracting(question -> question.fact().name())
                .contains("weaponNearness", "threat", "strangulation");
    }

    @Test
    void what_is_implied_is_not_asked() {
        Facts none = facts("weapon", "NONE");
        assertThat(EVALUATION.ask(none, EVALUATION.verdict(none)))
                .extracting(question -> question.fact().name())
                .doesNotContain("weapon", "weaponNearness")
                .contains("threat");
    }

    @Test
    void what_was_asked_in_vain_is_asked_last() {
        Fact threat = POLICY.vocabulary().fact("threat").orElseThrow();
        Facts asked = Facts.of(POLICY.vocabulary(), Map.of(), Set.of(threat));
        List<Question> questions = EVALUATION.ask(asked, EVALUATION.verdict(asked));
        assertThat(questions.get(questions.size() - 1).fact()).isEqualTo(threat);
    }

    @Test
    void questions_that_could_raise_highest_come_first_and_none_is_idle() {
        Facts calm = facts("category", "HOUSING");
        Verdict verdict = EVALUATION.verdict(calm);
        List<Question> questions = EVALUATION.ask(calm, verdict);
        assertThat(questions).allMatch(question -> !question.couldChange().isEmpty());
        assertThat(questions.stream().map(question -> question.couldRaiseTo().orElse(Level.GREEN)))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /** couldReach is an upper bound: no way of learning more ever leads above it. */
    @Test
    void learning_more_never_leads_above_what_could_be_reached() {
        FactSampler sampler = new FactSampler(POLICY, 77);
        for (int i = 0; i < 5_000; i++) {
            Facts full = sampler.next();
            Facts part = full;
            for (Fact fact : new LinkedHashSet<>(full.stated().keySet())) {
                part = part.stated().size() > 1 ? part.with(fact, Facts.UNKNOWN) : part;
                assertThat(EVALUATION.verdict(full).level())
                        .as("%s within %s", part, full)
                        .isLessThanOrEqualTo(EVALUATION.verdict(part).couldReach());
                assertThat(EVALUATION.verdict(part).level())
                        .isLessThanOrEqualTo(EVALUATION.verdict(full).level());
            }
        }
    }

    private static Verdict verdict(String... stated) {
        return EVALUATION.verdict(facts(stated));
    }

    private static Facts facts(String... stated) {
        Map<Fact, Long> codes = new LinkedHashMap<>();
        for (int at = 0; at < stated.length; at += 2) {
            Fact fact = POLICY.vocabulary().fact(stated[at]).orElseThrow();
            codes.put(fact, fact.type().code(stated[at + 1]).orElseThrow());
        }
        return Facts.of(POLICY.vocabulary(), codes, Set.of());
    }

    private static Reason reason(Verdict verdict, String rule) {
        return verdict.reasons().stream()
                .filter(reason -> reason.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
