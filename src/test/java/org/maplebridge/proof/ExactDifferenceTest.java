package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.engine.Verdict;
import org.maplebridge.engine.mutation.Mutant;
import org.maplebridge.engine.mutation.Mutants;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/** A dispute is decided differently exactly when it lies in a region of the difference. */
class ExactDifferenceTest {

    private static final int SLIPS = 40;
    private static final Policy POLICY = PolicyReader.read(Spoilt.SHIPPED);

    @Test
    void two_policies_that_say_the_same_differ_in_no_dispute() {
        assertThat(ExactDifference.between(POLICY, POLICY).regions()).isEmpty();
    }

    @Test
    void a_rule_taken_away_leaves_a_handful_of_regions() {
        List<Region> regions = ExactDifference.between(POLICY, without("L-105")).regions();
        assertThat(regions).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(regions).allMatch(region -> region.turns().stream().noneMatch(Region.Turn::gained));
        assertThat(regions).allMatch(region -> region.turns().stream()
                .noneMatch(turn -> turn.moves().isEmpty()));
    }

    @Test
    void what_hangs_on_the_level_is_told_as_its_rule_tells_it() {
        RegionReport report = RegionReport.between(POLICY, without("D-101"));
        assertThat(report.regions())
                .extracting(RegionReport.Told::when)
                .contains("Verdict( level >= RED )")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_region_keeps_its_id_while_it_says_the_same() {
        List<String> ids = ids(ExactDifference.between(POLICY, without("L-105")));
        assertThat(ids(ExactDifference.between(POLICY, without("L-105")))).isEqualTo(ids);
        assertThat(ids(ExactDifference.between(without("L-105"), POLICY))).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void whatever_one_rule_says_otherwise_a_dispute_differs_just_when_it_is_in_a_region() {
        List<Mutant> mutants = new ArrayList<>(Mutants.of(POLICY));
        Collections.shuffle(mutants, new Random(2026));
        int differing = 0;
        int most = 0;
        long slowest = 0;
        for (Mutant mutant : mutants.subList(0, SLIPS)) {
            Policy other = mutant.of(POLICY);
            long began = System.nanoTime();
            ExactDifference difference = ExactDifference.between(POLICY, other);
            slowest = Math.max(slowest, System.nanoTime() - began);
            most = Math.max(most, difference.regions().size());
            differing += compare(difference, other, around(mutant), 2_000);
        }
        System.out.printf(
                "%d slips: at most %d regions, at most %d ms, %d sampled disputes differed%n",
                SLIPS, most, slowest / 1_000_000, differing);
        assertThat(differing).isGreaterThan(100);
        assertThat(most).isLessThanOrEqualTo(6);
    }

    /** What only one of them knows is unknown to the other, and said to be so. */
    @Test
    void a_value_that_only_one_policy_knows_is_unknown_to_the_other() {
        Policy later = PolicyReader.read(Spoilt.by(
                        "vocabulary.yaml",
                        "      AT_HAND: {zh: 手边就有, en: at hand}",
                        "      AT_HAND: {zh: 手边就有, en: at hand}\n      POINTED_OUT: {zh: 指给人看, en: pointed out}")
                .and(
                        "level/red-means.drl",
                        "Dispute( weaponNearness >= OBTAINED )",
                        "Dispute( weaponNearness >= POINTED_OUT )")
                .folder());
        ExactDifference difference = ExactDifference.between(POLICY, later);
        assertThat(difference.alone()).extracting(Text::en).anyMatch(said -> said.contains("pointed out"));
        assertThat(difference.regions())
                .extracting(region -> CubeCondition.of(region.cube()).print())
                .contains("weaponNearness == POINTED_OUT")
                .allMatch(when -> when.contains("weaponNearness == POINTED_OUT"));
        assertThat(ExactDifference.between(later, POLICY).regions()).hasSameSizeAs(difference.regions());
    }

    @Test
    void a_policy_that_only_reads_otherwise_decides_nothing_otherwise() {
        Policy later = PolicyReader.read(Spoilt.by("level/red-means.drl", "@because(\"", "@because(\"也就是说，")
                .folder());
        assertThat(later.id()).isNotEqualTo(POLICY.id());
        RegionReport report = RegionReport.between(POLICY, later);
        assertThat(report.regions()).isEmpty();
        assertThat(report.summary().en()).isEqualTo("No dispute is decided differently (proven)");
    }

    /** The control: a difference to another policy does not agree. */
    @Test
    void the_regions_of_another_difference_do_not_agree() {
        ExactDifference difference = ExactDifference.between(POLICY, without("L-105"));
        assertThatThrownBy(() -> compare(difference, without("L-121"), POLICY, 2_000))
                .isInstanceOf(AssertionError.class);
    }

    /** A rewrite: many rules gone at once, and others changed. */
    @Test
    void a_dispute_differs_just_when_it_is_in_a_region_of_a_rewrite() {
        Policy other = without("L-103", "L-111", "L-121", "L-201", "L-204", "L-223", "D-101", "C-201", "L-302");
        ExactDifference difference = ExactDifference.between(POLICY, other);
        System.out.println("a rewrite: " + difference.regions().size() + " regions");
        assertThat(compare(difference, other, POLICY, 20_000)).isGreaterThan(1_000);
    }

    /** Both versions of the rule, so that disputes are drawn around each. */
    private static Policy around(Mutant mutant) {
        List<Cube> cubes = Cube.of(mutant.spoilt().condition());
        boolean gone = cubes.isEmpty()
                || cubes.stream().flatMap(cube -> cube.sets().values().stream()).anyMatch(ValueSet::isEmpty);
        return gone ? POLICY : with(Stream.concat(POLICY.rules().stream(), Stream.of(mutant.spoilt())));
    }

    private static int compare(ExactDifference difference, Policy other, Policy sampled, int times) {
        Evaluation one = new Evaluation(POLICY, PlainMatching.of(POLICY));
        Evaluation two = new Evaluation(other, PlainMatching.of(other));
        FactSampler sampler = new FactSampler(sampled, 7);
        int differing = 0;
        for (int n = 0; n < times; n++) {
            Facts facts = sampler.next();
            boolean differs = differ(one.verdict(facts), two.verdict(facts));
            assertThat(difference
                            .places(difference.dispute(facts).orElseThrow())
                            .findAny()
                            .isPresent())
                    .as("%s", facts)
                    .isEqualTo(differs);
            differing += differs ? 1 : 0;
        }
        return differing;
    }

    private static boolean differ(Verdict one, Verdict two) {
        return one.level() != two.level()
                || one.tier() != two.tier()
                || !one.duties().equals(two.duties())
                || !one.clocks().equals(two.clocks());
    }

    private static List<String> ids(ExactDifference difference) {
        return difference.regions().stream().map(Region::id).toList();
    }

    private static Policy without(String... ids) {
        Set<String> gone = Set.of(ids);
        return with(POLICY.rules().stream().filter(rule -> !gone.contains(rule.id())));
    }

    private static Policy with(Stream<Rule> rules) {
        return new Policy(
                POLICY.id(),
                POLICY.header(),
                POLICY.vocabulary(),
                rules.toList(),
                POLICY.cases(),
                POLICY.promises(),
                POLICY.calendar(),
                POLICY.folder());
    }
}
