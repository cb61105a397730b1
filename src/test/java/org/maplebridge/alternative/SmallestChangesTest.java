package org.maplebridge.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Ties;

/**
 * What is said to be smallest is: compared with every change of up to three facts, on the shipped rules with other facts marked as
 * changeable each time, and on seeded disputes with several reasons at once.
 */
class SmallestChangesTest {

    private static final long SEED = 20261128;
    private static final int POLICIES = 20;
    private static final int DISPUTES = 40;
    private static final int STATED = 600;

    /** What is compared, for whoever looks what it was worth. */
    private int raised;

    private int lowered;
    private int held;
    private int several;

    @Test
    void sizes_and_sets_equal_those_of_trying_everything() {
        Random random = new Random(SEED);
        for (int at = 0; at < POLICIES; at++) {
            Policy policy = Marked.with(some(random)::contains);
            assertThat(differences(policy, policy, random.nextLong(), DISPUTES)).isEmpty();
        }
        assertThat(raised).as("control: something was raised").isGreaterThan(100);
        assertThat(lowered).as("control: something was lowered").isGreaterThan(40);
        assertThat(held).as("control: something could not be lowered").isGreaterThan(40);
    }

    /** With several reasons at once, to be ended one by one. */
    @Test
    void and_where_whatever_was_stated_can_be_changed() {
        FactSampler sampler = new FactSampler(Marked.SHIPPED, SEED);
        List<String> differences = new ArrayList<>();
        for (int at = 0; at < STATED; at++) {
            Facts facts = joined(sampler, 2 + at % 4, Marked.SHIPPED);
            Set<Fact> first = facts.stated().keySet().stream().limit(6).collect(Collectors.toSet());
            Policy policy = Marked.with(first::contains);
            Evaluation engine = Marked.engine(policy);
            Facts restated = Facts.of(policy.vocabulary(), facts.stated(), Set.of());
            Alternatives found = WhatWouldChange.of(policy).of(restated, engine);
            compare(found, new EveryChange(policy, engine, restated), differences);
        }
        assertThat(differences).isEmpty();
        assertThat(lowered).as("control: something was lowered").isGreaterThan(200);
        assertThat(several).as("control: some took more than one fact").isGreaterThan(100);
    }

    @Test
    void the_shipped_marks_too() {
        assertThat(differences(Marked.SHIPPED, Marked.SHIPPED, SEED, 40)).isEmpty();
    }

    /** The control: a search that overlooks a fact, or that ignores what implies what, is caught. */
    @Test
    void a_wrong_search_is_caught() {
        Set<String> marks = Set.of("weapon", "weaponNearness", "violence", "injury", "threat");
        Policy policy = Marked.with(fact -> marks.contains(fact.name()));
        Policy overlooking = Marked.with(fact -> marks.contains(fact.name())
                && !fact.name().equals("weapon")
                && !fact.name().equals("violence"));
        Policy careless = Marked.with(fact -> marks.contains(fact.name()), List.of());

        assertThat(differences(policy, policy, SEED, 20)).isEmpty();
        assertThat(differences(policy, overlooking, SEED, 20)).isNotEmpty();
        assertThat(differences(policy, careless, SEED, 20)).isNotEmpty();
    }

    /** The control of the last gate: the engine of rules that lead elsewhere confirms nothing. */
    @Test
    void what_the_engine_does_not_confirm_fails_loudly() {
        Policy policy = Marked.with(fact -> fact.changeable() || fact.name().equals("weaponNearness"));
        Facts facts = Marked.facts(policy, "weapon", "BLADE", "weaponNearness", "AT_HAND");
        List<Rule> fewer = policy.rules().stream()
                .filter(rule -> !rule.id().equals("L-103") && !rule.id().equals("L-102"))
                .toList();
        Policy other = new Policy(
                policy.id(),
                policy.header(),
                policy.vocabulary(),
                fewer,
                policy.cases(),
                policy.promises(),
                policy.calendar(),
                policy.folder());
        WhatWouldChange prepared = WhatWouldChange.of(policy);
        assertThat(prepared.of(facts, Marked.engine(policy)).raising().levels()).isNotEmpty();
        assertThatThrownBy(() -> prepared.of(facts, Marked.engine(other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not confirm");
    }

    /** Three at random and three that implications tie to others. */
    private static Set<Fact> some(Random random) {
        List<Fact> facts = Marked.SHIPPED.vocabulary().all().stream()
                .filter(fact -> fact.stages().contains(Stage.LEVEL))
                .toList();
        Ties ties = Ties.of(Marked.SHIPPED.vocabulary());
        List<Fact> tied =
                facts.stream().filter(fact -> ties.group(fact) != Ties.FREE).toList();
        Set<Fact> some = new LinkedHashSet<>();
        while (some.size() < 3) {
            some.add(tied.get(random.nextInt(tied.size())));
        }
        while (some.size() < 6) {
            some.add(facts.get(random.nextInt(facts.size())));
        }
        return some;
    }

    /** @param searched the policy that the search believes in */
    private List<String> differences(Policy policy, Policy searched, long seed, int disputes) {
        Evaluation engine = Marked.engine(policy);
        WhatWouldChange prepared = WhatWouldChange.of(searched);
        FactSampler sampler = new FactSampler(policy, seed);
        List<String> differences = new ArrayList<>();
        for (int at = 0; at < disputes; at++) {
            Facts facts = joined(sampler, 1 + at % 6, policy);
            try {
                compare(prepared.of(facts, engine), new EveryChange(policy, engine, facts), differences);
            } catch (IllegalStateException | NoSuchElementException wrong) {
                differences.add(facts + ": " + wrong);
            }
        }
        return differences;
    }

    /** Several draws at once, as far as they agree: so that there are several reasons. */
    private static Facts joined(FactSampler sampler, int draws, Policy policy) {
        Facts all = Facts.none(policy.vocabulary());
        for (int draw = 0; draw < draws; draw++) {
            for (Map.Entry<Fact, Long> one : sampler.next().stated().entrySet()) {
                Facts more = all.with(one.getKey(), one.getValue());
                all = more.contradiction().isEmpty() ? more : all;
            }
        }
        return all;
    }

    private void compare(Alternatives found, EveryChange every, List<String> differences) {
        Level present = found.verdict().level();
        assertThat(found.raising().unproven()).isEmpty();
        assertThat(found.lowering().unproven()).isEmpty();
        for (Level level : Level.values()) {
            if (level == present) {
                continue;
            }
            boolean up = level.compareTo(present) > 0;
            Predicate<Level> farEnough =
                    up ? other -> other.compareTo(level) >= 0 : other -> other.compareTo(level) <= 0;
            List<Reaching> levels =
                    up ? found.raising().levels() : found.lowering().levels();
            compare(found, level, levels, every, farEnough, differences);
        }
        boolean isHeld = found.lowering().lowest() == present && present != Level.GREEN;
        held += isHeld ? 1 : 0;
        if (isHeld && found.lowering().heldBy().isEmpty()) {
            differences.add(found.facts() + ": held by nothing");
        }
    }

    private void compare(
            Alternatives found,
            Level level,
            List<Reaching> levels,
            EveryChange every,
            Predicate<Level> farEnough,
            List<String> differences) {
        Optional<Smallest<Alternative>> smallest = levels.stream()
                .filter(one -> one.level() == level)
                .map(Reaching::smallest)
                .findFirst();
        int size = smallest.map(Smallest::size).orElse(0);
        Set<Map<Fact, Long>> landing = every.landing(level, farEnough);
        if (size > EveryChange.MOST_CHANGED) {
            if (every.size(farEnough) != 0) {
                differences.add(found.facts() + " to " + level + ": " + size + " is not smallest");
            }
            return;
        }
        List<Map<Fact, Long>> shown = smallest.stream()
                .flatMap(one -> one.some().stream())
                .map(SmallestChangesTest::changes)
                .toList();
        int count = smallest.map(Smallest::count).orElse(0);
        boolean whole = count == landing.size()
                && landing.containsAll(shown)
                && Set.copyOf(shown).size() == Math.min(count, Smallest.MOST_SHOWN);
        if (!whole || (size != 0 && size != every.size(farEnough))) {
            differences.add("%s to %s: %d %s, not %s".formatted(found.facts(), level, count, shown, landing));
        }
        raised += level.compareTo(found.verdict().level()) > 0 ? count : 0;
        lowered += level.compareTo(found.verdict().level()) < 0 ? count : 0;
        several += size > 1 ? 1 : 0;
    }

    private static Map<Fact, Long> changes(Alternative one) {
        return one.changes().stream()
                .collect(Collectors.toMap(FactChange::fact, FactChange::to, (a, b) -> a, LinkedHashMap::new));
    }
}
