package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** Where the policy says otherwise than a case, the case and the difference are named. */
class CaseDiffersTest {

    private static final String CASES = "cases/cases.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "expect: {level: RED, tier: DISTRICT} ! expect: {level: BLUE, tier: DISTRICT} ! BLUE",
                "notify: [POLICE, TOWN] ! notify: [POLICE] ! [POLICE]",
                "contactWithin: 24 HOURS ! contactWithin: 3 DAYS ! 3 DAYS",
                "passUpAfter: {VILLAGE: 5 WORKING_DAYS} ! passUpAfter: {} ! {}",
                "couldReach: RED ! couldReach: YELLOW ! YELLOW",
                "settled: true ! settled: false ! false",
                "reports: {MINORS-11: [POLICE]} ! reports: {} ! {}",
                "forbidMediation: [REFUSED] ! forbidMediation: [] ! []",
            })
    void aCaseThatThePolicyDecidesOtherwise(String right, String wrong, String expected) {
        Finding.only(sound.slip(CASES, right, wrong))
                .is(Code.CASE_DIFFERS)
                .says("should be " + expected)
                .says("应为 " + expected);
    }

    @Test
    void aCaseAboveItsUpperBound() {
        Finding.only(sound.slip(CASES, "atMost: {level: YELLOW, tier: TOWN}", "atMost: {level: BLUE}"))
                .is(Code.CASE_DIFFERS)
                .at(CASES, 27, 9)
                .says("≤ BLUE");
    }

    @Test
    void aCaseBelowItsLowerBound() {
        Finding.only(sound.slip(CASES, "atLeast: {level: YELLOW}", "atLeast: {level: YELLOW, tier: DISTRICT}"))
                .is(Code.CASE_DIFFERS)
                .says("≥ DISTRICT");
    }

    @Test
    void aRuleThatShouldFireAndDoesNot() {
        Finding.only(sound.slip(CASES, "fires: [T-201]", "fires: [T-201, L-301]"))
                .is(Code.CASE_DIFFERS)
                .at(CASES, 46, 18)
                .under("L-301");
    }

    /** Near is: one fact otherwise, or the level or the tier one step higher. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "people: 9       ! L-201 ! ",
                "people: 9       ! L-101 ! more than one fact",
                "people: 10      ! L-201 ! fires",
                "child: true     ! L-301 ! ",
                "people: 10      ! D-101 ! ",
                "people: 9       ! D-101 ! more than one fact",
                "category: WORK  ! D-401 ! ",
                "weapon: OBJECT  ! D-301 ! ",
                "people: 10      ! C-201 ! ",
            })
    void nearAndFar(String facts, String rule, String differs) {
        SampleFolder more = sound.with(
                "cases/more.yaml",
                "- case: 远近\n  en: Near or far\n  facts: {%s}\n  nearly: [%s]\n".formatted(facts, rule));
        if (differs == null) {
            assertThat(more.problems()).isEmpty();
        } else {
            Finding.only(more)
                    .is(Code.CASE_DIFFERS)
                    .at("cases/more.yaml", 4, 12)
                    .says(differs);
        }
    }
}
