package org.maplebridge.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;

/** Each kind of slip where it can be made in the sample policy, and a case that notices it. */
class MutantsTest {

    private static final SampleFolder SAMPLE = SampleFolder.sound();

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            BOUND_BY_ONE       @ T-101 @ people >= 31 → lead(TOWN)                           @ people: 30                     @ tier: TOWN
            BOUND_BY_ONE       @ T-101 @ people >= 29 → lead(TOWN)                           @ people: 29                     @ tier: VILLAGE
            BOUND_BY_ONE       @ D-101 @ level >= YELLOW; → notify(POLICE, TOWN)             @ violence: PHYSICAL             @ notify: []
            BOUND_BY_ONE       @ C-102 @ level >= RED; → contactWithin(23, HOURS)            @ weapon: BLADE, nearness: USED  @ contactWithin: 24 HOURS
            NEIGHBOURING_VALUE @ D-201 @ child == false → report(MINORS-11, POLICE)          @ child: false                   @ reports: {}
            NEIGHBOURING_VALUE @ D-301 @ category == WORK && weapon != NONE → forbidMediation(REFUSED) @ category: WORK, weapon: BLADE @ forbidMediation: []
            NEIGHBOURING_VALUE @ L-101 @ weapon >= OBJECT && nearness >= OBTAINED → raise(RED) @ weapon: OBJECT, nearness: OBTAINED @ level: GREEN
            COMPARISON_FLIPPED @ L-201 @ violence < PHYSICAL || people >= 10 → raise(YELLOW) @ violence: VERBAL               @ level: GREEN
            COMPARISON_FLIPPED @ D-401 @ category in (FAMILY, WORK) → involve(TOWN)          @ category: WORK                 @ involve: []
            CONDITION_DROPPED  @ L-101 @ weapon >= BLADE → raise(RED)                        @ weapon: BLADE                  @ level: GREEN
            CONDITION_DROPPED  @ L-201 @ people >= 10 → raise(YELLOW)                        @ violence: PHYSICAL             @ level: YELLOW
            CONDITION_DROPPED  @ D-401 @ category not in (FAMILY) → involve(TOWN)            @ category: WORK                 @ involve: []
            CONDITION_DROPPED  @ T-201 @ people > 99 → lead(DISTRICT)                        @ people: 100                    @ tier: TOWN
            CONDITION_DROPPED  @ T-201 @ level >= RED; → lead(DISTRICT)                      @ weapon: BLADE, nearness: USED  @ tier: VILLAGE
            AND_OR_SWAPPED     @ L-101 @ weapon >= BLADE || nearness >= OBTAINED → raise(RED) @ weapon: BLADE                 @ level: GREEN
            AND_OR_SWAPPED     @ L-201 @ violence >= PHYSICAL && people >= 10 → raise(YELLOW) @ people: 10                    @ level: YELLOW
            EFFECT_LOWERED     @ L-101 @ weapon >= BLADE && nearness >= OBTAINED → raise(YELLOW) @ weapon: BLADE, nearness: USED @ level: RED
            EFFECT_LOWERED     @ D-101 @ level >= RED; → notify(TOWN)                        @ weapon: BLADE, nearness: USED  @ "notify: [POLICE, TOWN]"
            EFFECT_LOWERED     @ C-101 @ → contactWithin(4, DAYS)                            @ people: 1                      @ contactWithin: 3 DAYS
            RULE_REMOVED       @ T-101 @ –                                                   @ people: 30                     @ tier: TOWN
            """, quoteCharacter = '"')
    void a_case_at_the_spot_notices_the_slip_and_no_case_does_not(
            Slip slip, String rule, String after, String facts, String expect) {
        Policy guarded =
                Spoiling.withOnly(SAMPLE, "- {case: 甲, en: a, facts: {%s}, expect: {%s}}".formatted(facts, expect));
        assertThat(fate(guarded, slip, rule, after)).isInstanceOf(Fate.Noticed.class);
        assertThat(fate(Spoiling.withoutCases(SAMPLE), slip, rule, after)).isInstanceOf(Fate.Survives.class);
    }

    private static Fate fate(Policy policy, Slip slip, String rule, String after) {
        return new Trials(policy).of(Spoiling.mutant(policy, slip, rule, after)).fate();
    }

    @Test
    void no_mutant_is_the_sound_rule_or_a_rule_that_asks_nothing() {
        assertThat(Mutants.of(SAMPLE.policy()))
                .hasSizeGreaterThan(50)
                .noneMatch(mutant -> mutant.spoilt().equals(mutant.rule()))
                .noneMatch(mutant -> mutant.after().equals("→ raise(RED)"));
    }
}
