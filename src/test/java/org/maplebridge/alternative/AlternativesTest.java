package org.maplebridge.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** What would change it, by the shipped policy and its own marks; where a scale is needed, by one that marks how near a weapon is. */
class AlternativesTest {

    private static final Policy POLICY = Marked.SHIPPED;
    private static final Policy NEARNESS =
            Marked.with(fact -> fact.changeable() || fact.name().equals("weaponNearness"));
    private static final Evaluation ENGINE = Marked.engine(POLICY);
    private static final WhatWouldChange PREPARED = WhatWouldChange.of(POLICY);

    @Test
    void a_knife_at_hand_that_is_got_ready_raises_to_red() {
        Alternatives found = marked("weapon", "BLADE", "weaponNearness", "AT_HAND");
        assertThat(found.verdict().level()).isEqualTo(Level.GREEN);
        assertThat(changes(found.raising().levels(), Level.RED))
                .contains(Set.of("weaponNearness: AT_HAND -> OBTAINED"));
        assertThat(changes(found.raising().levels(), Level.YELLOW)).contains(Set.of("threatPersists: ? -> true"));
    }

    /** Over the value that lies nearest none that lies farther is told: BRANDISHED and USED would do as well. */
    @Test
    void of_the_same_fact_only_the_nearest_value_is_told() {
        assertThat(changes(
                        marked("weapon", "BLADE", "weaponNearness", "AT_HAND")
                                .raising()
                                .levels(),
                        Level.RED))
                .noneMatch(changes -> changes.toString().contains("BRANDISHED"));
    }

    @Test
    void a_knife_put_away_lowers_as_far_as_what_happened_allows() {
        Lowering lowering = marked("weapon", "BLADE", "weaponNearness", "BRANDISHED", "violence", "PHYSICAL")
                .lowering();
        assertThat(changes(lowering.levels(), Level.YELLOW))
                .containsExactly(Set.of("weaponNearness: BRANDISHED -> AT_HAND"));
        assertThat(lowering.lowest()).isEqualTo(Level.YELLOW);
        assertThat(lowering.heldBy()).extracting(rule -> rule.id()).containsExactly("L-201");
    }

    /** The control of the mark: that a knife was swung is past. */
    @Test
    void a_knife_that_was_swung_holds_the_level() {
        Lowering lowering = of("weapon", "BLADE", "weaponNearness", "BRANDISHED", "violence", "PHYSICAL")
                .lowering();
        assertThat(lowering.levels()).isEmpty();
        assertThat(lowering.lowest()).isEqualTo(Level.RED);
        assertThat(lowering.heldBy()).extracting(rule -> rule.id()).containsExactly("L-102", "L-103");
    }

    @Test
    void what_happened_holds_the_level_and_is_named() {
        Lowering lowering = of("strangulation", "true", "blockade", "true").lowering();
        assertThat(lowering.levels()).isEmpty();
        assertThat(lowering.lowest()).isEqualTo(Level.RED);
        assertThat(lowering.heldBy()).extracting(rule -> rule.id()).containsExactly("L-121");
    }

    @Test
    void two_reasons_that_can_be_ended_take_two_changes() {
        Lowering lowering = of("blockade", "true", "groupsFacingOff", "true").lowering();
        assertThat(changes(lowering.levels(), Level.GREEN))
                .containsExactly(Set.of("groupsFacingOff: true -> false", "blockade: true -> false"));
        assertThat(lowering.lowest()).isEqualTo(Level.GREEN);
        assertThat(lowering.heldBy()).isEmpty();
    }

    /** That no weapon was there implies how near it is; what was there is past, so neither changes. */
    @Test
    void what_is_implied_by_what_is_past_cannot_be_changed_alone() {
        assertThat(everything(of("weapon", "NONE"))).noneMatch(changes -> changes.contains("weaponNearness"));
    }

    /** Were both marked, both would have to change. */
    @Test
    void what_is_implied_changes_together_with_what_implies_it() {
        Policy both = Marked.with(fact -> Set.of("weapon", "weaponNearness").contains(fact.name()));
        Alternatives found = WhatWouldChange.of(both).of(Marked.facts(both, "weapon", "NONE"), Marked.engine(both));
        assertThat(changes(found.raising().levels(), Level.RED))
                .containsExactly(Set.of("weapon: NONE -> OBJECT", "weaponNearness: NONE -> OBTAINED"));
    }

    /** Violence going on implies that it came to blows, which nobody has said and nobody can alter. */
    @Test
    void nothing_is_said_that_would_settle_what_is_past() {
        assertThat(everything(of())).noneMatch(changes -> changes.contains("violenceInProgress"));
        assertThat(everything(of("violence", "PHYSICAL")))
                .anyMatch(changes -> changes.contains("violenceInProgress: ? -> true"));
    }

    /** Not asking must never look like a way down. */
    @Test
    void nothing_known_becomes_unknown_and_only_what_is_marked_changes() {
        FactSampler sampler = new FactSampler(POLICY, 4);
        for (int at = 0; at < 200; at++) {
            Alternatives found = PREPARED.of(sampler.next(), ENGINE);
            List<FactChange> all = alternatives(found).stream()
                    .flatMap(one -> one.changes().stream())
                    .toList();
            assertThat(all).allMatch(change -> change.to() >= 0 && change.to() != change.from());
            assertThat(all).allMatch(change -> change.fact().changeable());
        }
    }

    @Test
    void nothing_raised_a_green_one() {
        Alternatives found = of("category", "HOUSING");
        assertThat(found.forcingLevel().orElseThrow()).isEqualTo(new Smallest<>(0, 1, List.of(Set.of())));
        assertThat(found.forcingTier().orElseThrow().size()).isZero();
        assertThat(found.verdict().tier()).isEqualTo(Tier.VILLAGE);
        assertThat(found.lowering().levels()).isEmpty();
        assertThat(found.lowering().heldBy()).isEmpty();
    }

    /** An injury says that it came to blows, so it forces the level that the blows force. */
    @Test
    void what_implies_a_reason_forces_as_much() {
        Alternatives found = of("violence", "PHYSICAL", "injury", "SLIGHT", "threat", "NONE", "peopleInvolved", "4");
        assertThat(found.verdict().level()).isEqualTo(Level.YELLOW);
        assertThat(names(found.forcingLevel().orElseThrow()))
                .containsExactlyInAnyOrder(Set.of("violence"), Set.of("injury"));
        assertThat(found.forcingLevel().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void a_rule_missed_by_one_condition_shows_unknown_as_unknown() {
        Alternatives found = of("domesticViolence", "true", "threat", "NONE");
        Missed missed = missed(found.nearLevels(), "L-141");
        assertThat(missed.oneOf()).singleElement().isInstanceOfSatisfying(Lacking.OfFact.class, lacking -> {
            assertThat(lacking.fact().name()).isEqualTo("escalating");
            assertThat(lacking.known()).isEqualTo(Facts.UNKNOWN);
        });
        Missed threat = missed(found.nearLevels(), "L-111");
        assertThat(((Lacking.OfFact) threat.oneOf().get(0)).known()).isZero();
        assertThat(found.nearLevels()).noneMatch(one -> one.rule().id().equals("L-142"));
        assertThat(found.nearLevels()).allMatch(one -> WhatWouldChange.level(one.rule()) == Level.RED);
    }

    @Test
    void where_the_rule_says_or_either_would_have_been_enough() {
        Missed missed = missed(of("groupsFacingOff", "true").nearLevels(), "L-125");
        assertThat(missed.oneOf())
                .extracting(lacking -> ((Lacking.OfFact) lacking).fact().name())
                .containsExactly("weapon", "weaponNearness");
    }

    @Test
    void rules_about_the_lead_are_told_apart() {
        Alternatives found = of("leadingTier", "TOWN");
        assertThat(missed(found.nearTiers(), "T-206").oneOf())
                .extracting(lacking -> ((Lacking.OfFact) lacking).fact().name())
                .containsExactly("workingDaysAtTier");
        assertThat(found.nearLevels()).noneMatch(one -> one.rule().id().startsWith("T"));
    }

    /** Nothing is claimed that was not looked at to the end. */
    @Test
    void what_cannot_be_told_within_bounds_is_said_to_be_unproven() {
        Facts facts = Marked.facts(POLICY, "blockade", "true", "weapon", "BLADE");
        Alternatives found = WhatWouldChange.of(POLICY, 0).of(facts, ENGINE);
        assertThat(found.raising()).isEqualTo(new Raising(List.of(), List.of(Level.RED)));
        assertThat(found.lowering())
                .isEqualTo(new Lowering(List.of(), Level.YELLOW, List.of(), List.of(Level.BLUE, Level.GREEN)));
        assertThat(found.forcingLevel()).isEmpty();
        // the control: within the usual bounds it can be told
        assertThat(PREPARED.of(facts, ENGINE).lowering().lowest()).isEqualTo(Level.GREEN);
    }

    private static Alternatives marked(String... words) {
        return WhatWouldChange.of(NEARNESS).of(Marked.facts(NEARNESS, words), Marked.engine(NEARNESS));
    }

    private static Alternatives of(String... words) {
        return PREPARED.of(Marked.facts(POLICY, words), ENGINE);
    }

    private static Missed missed(List<Missed> all, String rule) {
        return all.stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Alternative> alternatives(Alternatives found) {
        return Stream.of(found.raising().levels(), found.lowering().levels())
                .flatMap(List::stream)
                .flatMap(one -> one.smallest().some().stream())
                .toList();
    }

    private static List<String> everything(Alternatives found) {
        return alternatives(found).stream().map(one -> words(one).toString()).toList();
    }

    private static List<Set<String>> changes(List<Reaching> levels, Level level) {
        return levels.stream()
                .filter(one -> one.level() == level)
                .flatMap(one -> one.smallest().some().stream())
                .map(AlternativesTest::words)
                .toList();
    }

    private static Set<String> words(Alternative one) {
        return one.changes().stream()
                .map(change -> change.fact().name() + ": " + token(change.fact(), change.from()) + " -> "
                        + token(change.fact(), change.to()))
                .collect(Collectors.toSet());
    }

    private static String token(Fact fact, long code) {
        return code == Facts.UNKNOWN ? "?" : fact.type().token(code);
    }

    private static List<Set<String>> names(Smallest<Set<Fact>> sets) {
        return sets.some().stream()
                .map(set -> set.stream().map(Fact::name).collect(Collectors.toSet()))
                .toList();
    }
}
