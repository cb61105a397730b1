package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Ties;
import org.maplebridge.vocabulary.ValueSet;

/** What could still be reached is reached by some dispute, and the next question is one that leads there soon. */
class NextQuestionTest {

    private static final Policy POLICY = Shipped.POLICY;
    private static final Evaluation EVALUATION = new Evaluation(POLICY, PlainMatching.of(POLICY));

    @Test
    void what_could_be_reached_is_reached_by_learning_more() {
        FactSampler sampler = new FactSampler(POLICY, 2_026);
        int open = 0;
        for (int n = 0; n < 3_000; n++) {
            Facts facts = sampler.next();
            Verdict verdict = EVALUATION.verdict(facts);
            if (!verdict.settled()) {
                open++;
                assertThat(reaches(facts, verdict.couldReach())).as("%s", facts).isTrue();
            }
        }
        // the control: most were open, so it was tried
        assertThat(open).isGreaterThan(1_000);
    }

    /** Tries, for each way of each rule of that level, to state its facts too. */
    private static boolean reaches(Facts facts, Level level) {
        Situations situations = new Situations(POLICY.vocabulary(), POLICY.rules(Stage.LEVEL).stream());
        return POLICY.rules(Stage.LEVEL).stream()
                .filter(rule -> ((Effect.Raise) rule.effect()).level() == level)
                .flatMap(rule -> Cube.of(rule.condition()).stream())
                .map(cube -> cube.and(stated(facts)))
                .flatMap(situations::of)
                .anyMatch(more -> EVALUATION.verdict(more).level() == level);
    }

    private static Cube stated(Facts facts) {
        Map<Fact, ValueSet> sets = new HashMap<>();
        facts.stated().forEach((fact, code) -> sets.put(fact, ValueSet.between(code, code)));
        return new Cube(sets);
    }

    @Test
    void a_settled_level_is_not_asked_about() {
        FactSampler sampler = new FactSampler(POLICY, 4);
        for (int n = 0; n < 3_000; n++) {
            Facts facts = sampler.next();
            Verdict verdict = EVALUATION.verdict(facts);
            boolean asks = EVALUATION.ask(facts, verdict).stream()
                    .anyMatch(question -> question.couldRaiseTo().isPresent());
            assertThat(asks).as("%s", facts).isNotEqualTo(verdict.settled());
        }
    }

    /** Two facts that only fit together at a level that another answer has ruled out leave nothing to ask. */
    @Test
    void what_fits_alone_and_not_together_is_not_open() {
        Facts facts = facts(Map.of("violence", "VERBAL"));
        assertThat(EVALUATION.ask(facts, EVALUATION.verdict(facts)))
                .extracting(question -> question.fact().name())
                .contains("weaponNearness", "threat")
                .doesNotContain("injury", "strangulation", "hospitalNeeded", "harmedPregnant");
    }

    @Test
    void red_cases_are_settled_in_at_most_six_questions_on_average() {
        List<Told> red = told().stream().filter(one -> one.level == Level.RED).toList();
        assertThat(red).hasSizeGreaterThan(50);
        double average = red.stream().mapToInt(Told::asked).average().orElseThrow();
        System.out.printf("RED: %d cases, %.2f questions on average%n", red.size(), average);
        assertThat(average).isLessThanOrEqualTo(6);
    }

    @Test
    void all_cases_are_settled_with_at_most_sixty_in_a_hundred_of_the_facts() {
        List<Told> all = told();
        assertThat(all).hasSameSizeAs(POLICY.cases());
        all.stream()
                .collect(Collectors.groupingBy(Told::level))
                .forEach((level, some) -> System.out.printf(
                        "%s: %d cases, %.1f questions on average, never under %.1f, of %d facts%n",
                        level,
                        some.size(),
                        some.stream().mapToInt(Told::asked).average().orElseThrow(),
                        some.stream().mapToInt(Told::least).average().orElseThrow(),
                        read()));
        double average = all.stream().mapToInt(Told::asked).average().orElseThrow();
        System.out.printf("all: %.1f questions, %.0f %% of the facts%n", average, 100 * average / read());
        assertThat(average).isLessThanOrEqualTo(0.6 * read());
        assertThat(all).allMatch(one -> one.least <= one.asked);
    }

    private static long read() {
        return POLICY.rules(Stage.LEVEL).stream()
                .flatMap(rule -> rule.condition().comparisons())
                .map(Compare::fact)
                .distinct()
                .count();
    }

    private record Told(Level level, int asked, int least) {}

    private static List<Told> told() {
        List<Told> told = new ArrayList<>();
        POLICY.cases().forEach(one -> {
            Facts truth = Interview.truth(one, EVALUATION);
            Interview interview = new Interview(EVALUATION, truth);
            int asked = interview.settle();
            Level level = EVALUATION.verdict(truth).level();
            assertThat(EVALUATION.verdict(interview.known()).level()).isEqualTo(level);
            told.add(new Told(level, asked, least(truth, level)));
        });
        return told;
    }

    /**
     * No order of questions can do with fewer: every way to a higher level must be closed by a fact that lies outside, or by
     * one tied to it; of ways that share no such fact each needs one of its own.
     */
    private static int least(Facts truth, Level level) {
        List<Set<Object>> closers = new ArrayList<>();
        for (Rule rule : POLICY.rules(Stage.LEVEL)) {
            if (((Effect.Raise) rule.effect()).level().compareTo(level) > 0) {
                Cube.of(rule.condition()).forEach(cube -> closers.add(closers(cube, truth)));
            }
        }
        closers.sort(Comparator.comparing(Set::size));
        Set<Object> used = new HashSet<>();
        int least = 0;
        for (Set<Object> some : closers) {
            if (some.stream().noneMatch(used::contains)) {
                used.addAll(some);
                least++;
            }
        }
        return level == Level.GREEN ? least : Math.max(least, 1);
    }

    private static Set<Object> closers(Cube cube, Facts truth) {
        Set<Object> closers = new LinkedHashSet<>();
        Ties ties = Ties.of(POLICY.vocabulary());
        cube.sets().forEach((fact, set) -> {
            if (!set.contains(truth.value(fact))) {
                closers.add(ties.group(fact) == Ties.FREE ? fact : Integer.valueOf(ties.group(fact)));
            }
        });
        return closers;
    }

    private static Facts facts(Map<String, String> stated) {
        Map<Fact, Long> codes = new HashMap<>();
        stated.forEach((name, value) -> {
            Fact fact = POLICY.vocabulary().fact(name).orElseThrow();
            codes.put(fact, fact.type().code(value).orElseThrow());
        });
        return Facts.of(POLICY.vocabulary(), codes, Set.of());
    }
}
