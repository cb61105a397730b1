package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.ZippedRules;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.engine.Verdict;
import org.maplebridge.engine.mutation.Mutant;
import org.maplebridge.engine.mutation.Mutants;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.ZippedFolder;
import org.maplebridge.vocabulary.Facts;

/** What is counted beside a pair is what both engines, asked about each dispute one by one, come to. */
class RegionTallyTest {

    private static final int DISPUTES = 3_000;
    private static final Policy POLICY = PolicyReader.read(Spoilt.SHIPPED);

    @Test
    void the_counts_of_one_slip_are_those_of_a_recount() {
        List<Mutant> mutants = new ArrayList<>(Mutants.of(POLICY));
        Collections.shuffle(mutants, new Random(8));
        long counted = 0;
        for (Mutant mutant : mutants.subList(0, 12)) {
            Policy other = mutant.of(POLICY);
            Map<String, Map<String, Long>> recount = recount(POLICY, other, other);
            assertThat(tally(POLICY, other)).as("%s", mutant).isEqualTo(recount);
            counted += sum(recount);
        }
        assertThat(counted).isGreaterThan(200);
    }

    @Test
    void the_counts_of_many_changes_are_those_of_a_recount() {
        Policy other = without("L-103", "L-111", "L-201", "L-204", "L-223", "D-101", "C-201", "L-302", "T-105");
        Map<String, Map<String, Long>> recount = recount(POLICY, other, other);
        assertThat(tally(POLICY, other)).isEqualTo(recount);
        assertThat(sum(recount)).isGreaterThan(1_000);
    }

    /** The control: were another policy counted than the one that is told of, it would be noticed. */
    @Test
    void a_recount_by_another_policy_differs() {
        Policy other = without("L-103", "L-111");
        assertThat(tally(POLICY, other)).isNotEqualTo(recount(POLICY, other, without("L-103")));
    }

    @Test
    void a_dispute_in_several_regions_of_a_group_counts_once_in_the_group() {
        Policy other = read(ZippedRules.manyMatters(0));
        RegionTally tally = RegionTally.between(POLICY, other);
        Map<String, String> farms = Map.of("category", "FARMLAND", "relationship", "NEIGHBOUR");
        tally.count(farms);
        tally.count(Map.of("category", "TRAFFIC"));
        RegionCounts counts = tally.counts();
        assertThat(counts.seen()).isEqualTo(2);
        for (RegionGroup group : ExactDifference.between(POLICY, other).groups()) {
            boolean fire = group.examples().get(0).pair().about().equals("involve(FIRE_RESCUE)");
            assertThat(counts.disputes(group.id())).isEqualTo(fire ? 1 : 0);
        }
        assertThat(counts.disputes("0".repeat(16))).as("of no region of it").isNull();
    }

    /** What contradicts itself by either policy's implications is said to lie nowhere, not silently left out. */
    @Test
    void a_dispute_that_contradicts_itself_lies_nowhere_and_is_counted_so() {
        RegionTally tally = RegionTally.between(POLICY, without("L-103"));
        tally.count(Map.of("weapon", "NONE", "weaponNearness", "OBTAINED"));
        assertThat(tally.counts().contradictory()).isEqualTo(1);
        assertThat(tally.counts().of().values()).allMatch(count -> count.disputes() == 0);
    }

    private static Map<String, Map<String, Long>> tally(Policy old, Policy now) {
        RegionTally tally = RegionTally.between(old, now);
        samples().forEach(facts -> tally.count(stated(facts)));
        Set<String> regions = new HashSet<>();
        ExactDifference.between(old, now).regions().forEach(region -> regions.add(region.id()));
        Map<String, Map<String, Long>> pairs = new HashMap<>();
        tally.counts().of().forEach((id, count) -> {
            if (regions.contains(id) && !count.pairs().isEmpty()) {
                pairs.put(id, count.pairs());
            }
        });
        return pairs;
    }

    /** Each dispute decided by two engines, and held against what each region says of itself. */
    private static Map<String, Map<String, Long>> recount(Policy old, Policy told, Policy asked) {
        Evaluation before = new Evaluation(old, PlainMatching.of(old));
        Evaluation after = new Evaluation(asked, PlainMatching.of(asked));
        List<Region> regions = ExactDifference.between(old, told).regions();
        Map<String, Map<String, Long>> pairs = new HashMap<>();
        samples().forEach(facts -> {
            Verdict one = before.verdict(facts);
            Verdict two = after.verdict(facts);
            for (Region region : regions) {
                Set<String> turned = new HashSet<>();
                region.turns().stream()
                        .filter(turn -> describes(region, facts, turn.gained() ? two : one))
                        .flatMap(turn -> turn.moves().stream())
                        .map(Region.Move::pair)
                        .filter(pair -> pair.from().equals(value(pair, one))
                                && pair.to().equals(value(pair, two)))
                        .forEach(pair -> turned.add(pair.print()));
                turned.forEach(pair -> pairs.computeIfAbsent(region.id(), fresh -> new HashMap<>())
                        .merge(pair, 1L, Long::sum));
            }
        });
        return pairs;
    }

    private static boolean describes(Region region, Facts facts, Verdict sayer) {
        return holds(region.cube(), facts) && region.reached().by(sayer.level(), sayer.tier());
    }

    private static boolean holds(Cube cube, Facts facts) {
        return cube.sets().entrySet().stream()
                .allMatch(one -> facts.isKnown(one.getKey()) && one.getValue().contains(facts.value(one.getKey())));
    }

    /** What a verdict has of what a pair is about. */
    private static String value(Pair pair, Verdict verdict) {
        String about = pair.about();
        if (about.equals("level")) {
            return verdict.level().name();
        }
        if (about.equals("tier")) {
            return verdict.tier().name();
        }
        for (ClockKind kind : ClockKind.values()) {
            String name =
                    kind.effect() + kind.tier().map(tier -> "(" + tier + ")").orElse("");
            if (about.equals(name)) {
                return verdict.clocks().get(kind) == null
                        ? "—"
                        : verdict.clocks().get(kind).toString();
            }
        }
        return verdict.duties().notified().stream().anyMatch(unit -> about.equals("notify(" + unit + ")"))
                        || verdict.duties().involve().stream().anyMatch(unit -> about.equals("involve(" + unit + ")"))
                        || verdict.duties().forbidden().stream()
                                .anyMatch(reason -> about.equals("forbidMediation(" + reason + ")"))
                        || verdict.duties().reports().entrySet().stream().anyMatch(report -> report.getValue().stream()
                                .anyMatch(unit -> about.equals("report(" + report.getKey() + ", " + unit + ")")))
                ? "✓"
                : "—";
    }

    private static Stream<Facts> samples() {
        FactSampler sampler = new FactSampler(POLICY, 20_261_128);
        return Stream.generate(sampler::next).limit(DISPUTES);
    }

    private static Map<String, String> stated(Facts facts) {
        Map<String, String> stated = new HashMap<>();
        facts.stated()
                .forEach((fact, code) -> stated.put(fact.name(), fact.type().token(code)));
        return stated;
    }

    private static long sum(Map<String, Map<String, Long>> pairs) {
        return pairs.values().stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Policy read(byte[] zip) {
        return PolicyReader.read(ZippedFolder.read(zip));
    }

    private static Policy without(String... ids) {
        Set<String> gone = Set.of(ids);
        return new Policy(
                POLICY.id(),
                POLICY.header(),
                POLICY.vocabulary(),
                POLICY.rules().stream()
                        .filter(rule -> !gone.contains(rule.id()))
                        .toList(),
                POLICY.cases(),
                POLICY.promises(),
                POLICY.calendar(),
                POLICY.folder());
    }
}
