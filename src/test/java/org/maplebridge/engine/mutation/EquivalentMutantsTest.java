package org.maplebridge.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** Only a mutant that no dispute tells from the sound policy is left out of the count. */
class EquivalentMutantsTest {

    private static final SampleFolder SAMPLE = SampleFolder.sound();

    @Test
    void what_an_implication_says_anyway_may_be_dropped() {
        assertThat(dropped("nearness == USED")).isEqualTo(new Fate.Equivalent(true));
        // the control: without the implication's ground the same slip shows
        assertThat(dropped("nearness >= OBTAINED")).isInstanceOf(Fate.Survives.class);
    }

    private static Fate dropped(String kept) {
        String asked = "weapon >= BLADE, " + kept + ", violence >= PHYSICAL";
        String after = "weapon >= BLADE && " + kept + " → raise(RED)";
        Policy policy =
                Spoiling.withoutCases(SAMPLE.slip("level/danger.drl", "weapon >= BLADE, nearness >= OBTAINED", asked));
        return new Trials(policy)
                .of(Spoiling.mutant(policy, Slip.CONDITION_DROPPED, "L-101", after))
                .fate();
    }

    @Test
    void what_another_rule_makes_up_for_may_be_dropped() {
        // blows are yellow by L-201 whatever a child has to do with them
        assertThat(listing("VERBAL")).isEqualTo(new Fate.Equivalent(false));
        // the control: nothing else makes a quarrel before a child blue
        assertThat(listing("PHYSICAL")).isInstanceOf(Fate.Survives.class);
    }

    private static Fate listing(String value) {
        Policy policy = Spoiling.withoutCases(SAMPLE);
        String after = "child == true && violence in (" + value + ") → raise(BLUE)";
        return new Trials(policy)
                .of(Spoiling.mutant(policy, Slip.CONDITION_DROPPED, "L-301", after))
                .fate();
    }

    @Test
    void what_comes_only_with_the_earlier_result_need_not_ask_for_it() {
        // thirty people make it yellow as surely as they make the town lead
        Policy policy = Spoiling.withoutCases(SAMPLE);
        Mutant mutant =
                Spoiling.mutant(policy, Slip.CONDITION_DROPPED, "C-201", "tier >= TOWN; → reviewWithin(72, HOURS)");
        assertThat(new Trials(policy).of(mutant).fate()).isEqualTo(new Fate.Equivalent(false));
    }

    /** The proof looks at few disputes; here it is held against many more, with any facts known. */
    @Test
    void no_dispute_of_five_thousand_tells_an_equivalent_mutant_from_the_sound_policy() {
        Policy policy = Spoiling.withoutCases(SAMPLE);
        List<Facts> disputes = disputes(policy, 5_000);
        Trials trials = new Trials(policy);
        Difference difference = new Difference(policy);
        List<String> told = new ArrayList<>();
        int equivalent = 0;
        for (Mutant mutant : Mutants.of(policy)) {
            Evaluation spoilt = new Evaluation(mutant.of(policy), PlainMatching.of(mutant.of(policy)));
            boolean differs = disputes.stream()
                    .anyMatch(facts -> !difference.dimensions(spoilt, facts).isEmpty());
            boolean left = trials.of(mutant).fate() instanceof Fate.Equivalent;
            equivalent += left ? 1 : 0;
            if (differs == left) {
                told.add(mutant.slip() + " " + mutant.rule().id() + " " + mutant.after());
            }
        }
        assertThat(told).isEmpty();
        assertThat(equivalent).isPositive();
    }

    private static List<Facts> disputes(Policy policy, int count) {
        Random random = new Random(20261124);
        return Stream.generate(() -> dispute(policy, random))
                .filter(facts -> facts.contradiction().isEmpty())
                .limit(count)
                .toList();
    }

    private static Facts dispute(Policy policy, Random random) {
        Map<Fact, Long> stated = new TreeMap<>(Comparator.comparing(Fact::index));
        for (Fact fact : policy.vocabulary().all()) {
            if (random.nextBoolean()) {
                stated.put(fact, code(fact, random));
            }
        }
        return Facts.of(policy.vocabulary(), stated, Set.of());
    }

    private static long code(Fact fact, Random random) {
        if (fact.type() instanceof FactType.Number) {
            return List.of(0L, 1L, 8L, 9L, 10L, 11L, 28L, 29L, 30L, 31L, 98L, 99L, 100L, 101L)
                    .get(random.nextInt(14));
        }
        return random.nextInt(fact.type().allowed().size());
    }
}
