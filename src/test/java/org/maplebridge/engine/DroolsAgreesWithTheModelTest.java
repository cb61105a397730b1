package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Operator;

/** 100,000 disputes through Drools, the plain model and the authors' own text: one answer. */
class DroolsAgreesWithTheModelTest {

    private static final long SEED = 4_607;
    private static final int DISPUTES = 100_000;

    private static final Policy POLICY = Shipped.POLICY;
    private static final Evaluation PLAIN = new Evaluation(POLICY, PlainMatching.of(POLICY));
    private static final AuthorsText TEXT = new AuthorsText(POLICY.folder());
    private static List<Facts> disputes;

    @BeforeAll
    static void draw() {
        FactSampler sampler = new FactSampler(POLICY, SEED);
        disputes = Stream.generate(sampler::next).limit(DISPUTES).toList();
    }

    @AfterAll
    static void forget() {
        disputes = null;
    }

    @Test
    void drools_gives_the_verdict_of_the_model_on_every_dispute() {
        assertThat(disagreements(DrlWriter.write(POLICY), disputes)).isEmpty();
    }

    @Test
    void the_order_of_the_rules_changes_no_verdict() {
        String[] parts = DrlWriter.write(POLICY).split("(?=\nrule \")");
        List<String> rules = new ArrayList<>(List.of(parts).subList(1, parts.length));
        Collections.reverse(rules);
        assertThat(disagreements(parts[0] + String.join("", rules), disputes)).isEmpty();
    }

    @Test
    void the_order_of_the_rules_in_the_model_changes_no_level_and_nothing_that_is_open() {
        List<Rule> reversed = new ArrayList<>(POLICY.rules());
        Collections.reverse(reversed);
        Policy policy = withRules(POLICY, reversed);
        Evaluation other = new Evaluation(policy, PlainMatching.of(policy));
        assertThat(disputes.subList(0, DISPUTES / 10)).allSatisfy(facts -> {
            Verdict one = PLAIN.verdict(facts);
            Verdict two = other.verdict(facts);
            assertThat(List.of(two.level(), two.tier(), two.couldReach(), two.duties(), two.clocks()))
                    .isEqualTo(List.of(one.level(), one.tier(), one.couldReach(), one.duties(), one.clocks()));
            assertThat(ids(two)).isEqualTo(ids(one));
        });
    }

    @Test
    void the_model_says_what_the_authors_wrote() {
        assertThat(TEXT.size()).isEqualTo(POLICY.rules().size());
        assertThat(misreadings(PLAIN, disputes)).isEmpty();
    }

    @Test
    void drools_agenda_fires_what_the_network_alone_matches() {
        try (CompiledPolicy compiled = CompiledPolicy.compile(POLICY, DrlWriter.write(POLICY))) {
            Evaluation agenda = new Evaluation(POLICY, new AgendaMatching(POLICY, compiled.base()));
            assertThat(disputes.subList(0, DISPUTES / 10)).allSatisfy(facts -> assertThat(agenda.verdict(facts))
                    .isEqualTo(compiled.evaluation().verdict(facts)));
        }
    }

    @Test
    void the_sample_reaches_every_level_and_both_sides_of_every_rule() {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Map<String, Integer> fired = new TreeMap<>();
        Map<String, Integer> nearly = new TreeMap<>();
        for (Facts facts : disputes) {
            Verdict verdict = PLAIN.verdict(facts);
            levels.merge(verdict.level(), 1, Integer::sum);
            Set<String> ids = ids(verdict);
            ids.forEach(id -> fired.merge(id, 1, Integer::sum));
            POLICY.rules().stream()
                    .filter(rule -> !ids.contains(rule.id()) && NearMiss.of(rule, facts, verdict))
                    .forEach(rule -> nearly.merge(rule.id(), 1, Integer::sum));
        }
        assertThat(levels).allSatisfy((level, count) -> assertThat(count).isGreaterThanOrEqualTo(DISPUTES / 10));
        assertThat(levels).hasSize(Level.values().length);
        for (Rule rule : POLICY.rules()) {
            assertThat(fired.getOrDefault(rule.id(), 0))
                    .as(rule.id() + " fires")
                    .isGreaterThanOrEqualTo(100);
            boolean always = fired.get(rule.id()) == DISPUTES;
            assertThat(always ? 100 : nearly.getOrDefault(rule.id(), 0))
                    .as(rule.id() + " nearly fires")
                    .isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void a_bug_planted_in_the_writer_is_caught() {
        String drl = DrlWriter.write(POLICY);
        String bug = drl.replaceFirst("f_mediationsFailed >= ", "f_mediationsFailed > ");
        assertThat(bug).isNotEqualTo(drl);
        assertThat(disagreements(bug, disputes)).isNotEmpty();
    }

    @Test
    void a_bug_planted_in_the_condition_reader_is_caught() {
        Policy misread = withRules(
                POLICY,
                POLICY.rules().stream()
                        .map(rule -> rule.condition() instanceof Compare compare
                                        && compare.operator() == Operator.AT_LEAST
                                ? withCondition(rule, Compare.of(compare.fact(), Operator.MORE, compare.codes()))
                                : rule)
                        .toList());
        assertThat(misreadings(new Evaluation(misread, PlainMatching.of(misread)), disputes))
                .isNotEmpty();
    }

    /** On several threads at once, as the service evaluates. */
    private static List<Facts> disagreements(String drl, List<Facts> disputes) {
        try (CompiledPolicy compiled = CompiledPolicy.compile(POLICY, drl)) {
            return disputes.parallelStream()
                    .filter(facts -> !compiled.evaluation().verdict(facts).equals(PLAIN.verdict(facts)))
                    .toList();
        }
    }

    private static List<Facts> misreadings(Evaluation model, List<Facts> disputes) {
        return disputes.stream()
                .filter(facts -> {
                    Verdict verdict = model.verdict(facts);
                    return !TEXT.fired(facts, verdict).equals(ids(verdict));
                })
                .toList();
    }

    private static Set<String> ids(Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule withCondition(Rule rule, Condition condition) {
        return new Rule(
                rule.id(),
                rule.sentence(),
                rule.because(),
                rule.source(),
                rule.stage(),
                condition,
                rule.reached(),
                rule.effect(),
                rule.place());
    }

    private static Policy withRules(Policy policy, List<Rule> rules) {
        return new Policy(
                policy.id(),
                policy.header(),
                policy.vocabulary(),
                rules,
                policy.cases(),
                policy.promises(),
                policy.calendar(),
                policy.folder());
    }
}
