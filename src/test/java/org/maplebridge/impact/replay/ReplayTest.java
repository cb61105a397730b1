package org.maplebridge.impact.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.decision.Recorded;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** One decision asked again, under the shipped policy and under copies of it with one text changed. */
class ReplayTest {

    private static final CompiledPolicy SHIPPED = Policies.SHIPPED;
    private static final String PEOPLE = "peopleInvolved";

    @Test
    void under_its_own_policy_nothing_changes() throws NoRecord {
        Replay replay = new Replay(SHIPPED.evaluation());
        long number = 0;
        for (Facts facts : Records.sampled(SHIPPED, 5_000)) {
            Comparison same = replay.of(PastDecision.read(Recorded.of(SHIPPED.evaluation(), facts, ++number)));
            assertThat(same.now()).as("%s", facts).isEqualTo(same.before());
            assertThat(same.change()).isEmpty();
            assertThat(same.lost()).isEmpty();
        }
    }

    @Test
    void a_number_changed_in_one_rule_changes_exactly_those_between_the_numbers() throws NoRecord {
        CompiledPolicy proposed = Policies.with("tier/district.drl", PEOPLE + " >= 30", PEOPLE + " >= 28");
        Replay replay = new Replay(proposed.evaluation());
        Fact people = SHIPPED.policy().vocabulary().fact(PEOPLE).orElseThrow();
        List<Facts> changed = new ArrayList<>();
        List<Facts> expected = new ArrayList<>();
        for (Facts facts : Records.sampled(SHIPPED, 20_000)) {
            Comparison comparison = replay.of(PastDecision.read(Recorded.of(SHIPPED.evaluation(), facts, 1)));
            if (comparison.isChanged()) {
                changed.add(facts);
            }
            boolean between = facts.value(people) == 28 || facts.value(people) == 29;
            if (between && comparison.before().tier() != Tier.DISTRICT) {
                expected.add(facts);
            }
        }
        assertThat(changed).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    @Test
    void the_rule_that_raised_the_tier_is_named_and_decisive() throws NoRecord {
        CompiledPolicy proposed = Policies.with("tier/district.drl", PEOPLE + " >= 30", PEOPLE + " >= 20");
        Comparison comparison = replayed(proposed, Map.of(PEOPLE, "25"));
        assertThat(comparison.before().tier()).isNotEqualTo(Tier.DISTRICT);
        assertThat(comparison.now().tier()).isEqualTo(Tier.DISTRICT);
        assertThat(comparison.change().orElseThrow().rules())
                .contains(new RuleChange("T-203", null, new Effect.Lead(Tier.DISTRICT), true));
    }

    @Test
    void a_rule_taken_back_is_named_and_its_effects_are_gone() throws NoRecord {
        CompiledPolicy proposed = Policies.with("tier/district.drl", PEOPLE + " >= 30", PEOPLE + " >= 40");
        Comparison comparison = replayed(proposed, Map.of(PEOPLE, "35"));
        assertThat(comparison.before().tier()).isEqualTo(Tier.DISTRICT);
        assertThat(comparison.now().tier()).isLessThan(Tier.DISTRICT);
        assertThat(comparison.change().orElseThrow().rules())
                .contains(new RuleChange("T-203", new Effect.Lead(Tier.DISTRICT), null, true));
    }

    @Test
    void a_shorter_clock_of_the_same_rule_is_that_rule_doing_otherwise() throws NoRecord {
        CompiledPolicy proposed =
                Policies.with("clocks/contact.drl", "contactWithin( 7, DAYS )", "contactWithin( 6, DAYS )");
        Comparison comparison = replayed(proposed, Map.of("alcohol", "false"));
        Span week = new Span(7, ClockUnit.DAYS);
        Span less = new Span(6, ClockUnit.DAYS);
        Change change = comparison.change().orElseThrow();
        assertThat(change.clocks()).containsExactly(new ClockChange(ClockKind.CONTACT_WITHIN, week, less));
        assertThat(change.clocks().get(0).turn()).isEqualTo(ClockChange.Turn.SHORTER);
        assertThat(change.rules())
                .containsExactly(new RuleChange(
                        "C-101",
                        new Effect.Clock(ClockKind.CONTACT_WITHIN, week),
                        new Effect.Clock(ClockKind.CONTACT_WITHIN, less),
                        true));
        assertThat(change.rules().get(0).turn()).isEqualTo(RuleChange.Turn.DOES_OTHERWISE);
        // the control: a decision whose contact is due sooner by another rule stays as it was
        assertThat(replayed(proposed, Map.of("violence", "PHYSICAL")).isChanged())
                .isFalse();
    }

    @Test
    void a_duty_added_and_one_removed_are_each_told_with_its_rule() throws NoRecord {
        CompiledPolicy proposed =
                Policies.with("duties/notify.drl", "notify( POLICE, TOWN )", "notify( POLICE, HEALTH )");
        Comparison comparison = replayed(proposed, Map.of("weapon", "BLADE", "weaponNearness", "USED"));
        assertThat(comparison.now().level()).isEqualTo(Level.RED);
        Change change = comparison.change().orElseThrow();
        assertThat(change.added()).containsExactly(new Duty(Duty.Kind.NOTIFY, "", "HEALTH"));
        assertThat(change.removed()).containsExactly(new Duty(Duty.Kind.NOTIFY, "", "TOWN"));
        assertThat(change.rules()).extracting(RuleChange::rule).containsExactly("D-101");
        assertThat(change.rules()).allMatch(RuleChange::decisive);
    }

    /** It may have lasted as long in another unit: the day it ends can still be another. */
    @Test
    void a_clock_in_another_unit_is_neither_shorter_nor_longer() {
        ClockChange same =
                new ClockChange(ClockKind.REVIEW_EVERY, new Span(7, ClockUnit.DAYS), new Span(168, ClockUnit.HOURS));
        ClockChange working = new ClockChange(
                ClockKind.REVIEW_EVERY, new Span(7, ClockUnit.DAYS), new Span(5, ClockUnit.WORKING_DAYS));
        assertThat(List.of(same, working)).extracting(ClockChange::turn).containsOnly(ClockChange.Turn.OTHER_UNIT);
    }

    private static Comparison replayed(CompiledPolicy proposed, Map<String, String> values) throws NoRecord {
        return new Replay(proposed.evaluation()).of(PastDecision.read(Records.of(SHIPPED, values)));
    }
}
