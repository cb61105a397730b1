package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class CasesTest {

    private static final String CASES = "cases/cases.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @ParameterizedTest
    @ValueSource(strings = {"", "  expect: {}\n", "  fires: []\n  nearly: []\n", "  atLeast: {}\n"})
    void aCaseThatNamesNothing(String nothing) {
        Finding.only(sound.with("cases/more.yaml", "- case: 一件事\n  en: A thing\n  facts: {people: 3}\n" + nothing))
                .is(Code.CASE_NAMES_NOTHING)
                .at("cases/more.yaml", 1, 9)
                .under("一件事")
                .curedByRewriting("{people: 3}\n" + nothing, "{people: 3}\n  expect: {level: GREEN}\n");
    }

    @Test
    void twoCasesWithOneSentence() {
        Finding.only(sound.slip(CASES, "- case: 邻里三十人", "- case: 备了刀"))
                .is(Code.DUPLICATE_CASE)
                .at(CASES, 27, 9)
                .says("cases/cases.yaml:1:9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "weapon: NONE, nearness: OBTAINED ! nearness",
                "nearness: USED, violence: VERBAL ! violence",
                "weapon: NONE, nearness: USED, violence: PHYSICAL ! nearness",
            })
    void factsThatContradictEachOther(String facts, String spot) {
        Finding.only(sound.slip(CASES, "weapon: OBJECT, nearness: USED", facts))
                .is(Code.CASE_CONTRADICTS)
                .says("⇒")
                .says(spot);
    }

    @Test
    void theContradictionIsShownAtTheFactItself() {
        Finding.only(sound.slip(CASES, "weapon: OBJECT, nearness: USED", "weapon: NONE, nearness: USED"))
                .is(Code.CASE_CONTRADICTS)
                .at(CASES, 37, 53)
                .under("USED");
    }

    @Test
    void aRuleThatIsNone() {
        Finding.first(
                        Code.UNKNOWN_RULE,
                        sound.slip(CASES, "fires: [T-101, D-401, C-201]", "fires: [T-102, D-401, C-201]"))
                .at(CASES, 33, 11)
                .under("T-102")
                .nearest("T-101")
                .curedBySuggestion();
    }

    @Test
    void aRuleThatNoCaseFires() {
        Finding.only(sound.slip(CASES, "fires: [T-101, D-401, C-201]", "fires: [D-401, C-201]"))
                .is(Code.RULE_WITHOUT_CASE)
                .at("tier/people.drl", 1, 6)
                .says("fires: [T-101]");
    }

    @Test
    void aRuleThatNoCaseNearlyFires() {
        Finding.only(sound.slip(CASES, "nearly: [T-101, D-401]", "nearly: [D-401]"))
                .is(Code.RULE_WITHOUT_NEAR_CASE)
                .at("tier/people.drl", 1, 6)
                .says("nearly: [T-101]");
    }

    @Test
    void nothingIsNearARuleForEveryDispute() {
        assertThat(sound.text(CASES)).doesNotContain("nearly: [C-101");
        assertThat(sound.problems()).isEmpty();
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{weapn: BLADE}    ! UNKNOWN_FACT  ! weapn   ! weapon",
                "{器械: BLADE}      ! UNKNOWN_FACT  ! 器械     ! weapon",
                "{weapon: BLAED}   ! UNKNOWN_VALUE ! BLAED   ! BLADE",
                "{weapon: 刀具}     ! UNKNOWN_VALUE ! 刀具     ! BLADE",
                "{weapon: \"BLADE\"} ! UNKNOWN_VALUE ! \"BLADE\" ! BLADE",
                "{child: yes}      ! UNKNOWN_VALUE ! yes     ! true",
            },
            quoteCharacter = '`')
    void aNameThatIsNotInTheVocabulary(String facts, Code code, String under, String meant) {
        Finding.only(more(facts, "expect: {tier: VILLAGE}"))
                .is(code)
                .under(under)
                .nearest(meant)
                .curedBySuggestion();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{people: 1001}",
                "{people: -1}",
                "{people: many}",
                "{people: 3.5}",
                "{people: [3]}",
                "{weapon: OBTAINED}"
            })
    void aValueThatTheFactCannotHave(String facts) {
        Finding.only(more(facts, "expect: {tier: VILLAGE}"))
                .is(Code.UNKNOWN_VALUE)
                .at("cases/more.yaml", 3, 19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "expect: {levle: GREEN}            ! UNKNOWN_KEY ! levle",
                "expect: {level: GREAN}            ! BAD_VALUE   ! GREAN",
                "expect: {tier: CITY}              ! BAD_VALUE   ! CITY",
                "expect: {settled: maybe}          ! BAD_VALUE   ! maybe",
                "expect: {notify: [POLCE]}         ! BAD_VALUE   ! POLCE",
                "expect: {notify: [派出所]}         ! BAD_VALUE   ! 派出所",
                "expect: {notify: POLICE}          ! WRONG_KIND  ! POLICE",
                "expect: {reports: [MINORS-11]}    ! WRONG_KIND  ! [MINORS-11]",
                "expect: {reports: {MINORS-12: [POLICE]}} ! BAD_VALUE ! MINORS-12",
                "expect: {contactWithin: soon}     ! WRONG_KIND  ! soon",
                "expect: {passUpAfter: 5 DAYS}     ! WRONG_KIND  ! 5 DAYS",
                "expect: {passUpAfter: {CITY: 5 DAYS}} ! WRONG_KIND ! {CITY: 5 DAYS}",
                "atLeast: {level: ORANGE}          ! BAD_VALUE   ! ORANGE",
                "atMost: {level: RED, levl: RED}   ! UNKNOWN_KEY ! levl",
                "fires: L-101                      ! WRONG_KIND  ! L-101",
                "fire: [L-101]                     ! UNKNOWN_KEY ! fire",
            })
    void anExpectationInWrongWords(String expectation, Code code, String under) {
        Finding.first(code, more("{people: 3}", expectation)).under(under);
    }

    @Test
    void aFileThatIsNoList() {
        Finding.only(sound.with("cases/more.yaml", "case: 一件事\n"))
                .is(Code.WRONG_KIND)
                .at("cases/more.yaml", 1, 1);
    }

    private SampleFolder more(String facts, String line) {
        return sound.with("cases/more.yaml", "- case: 又一件\n  en: One more\n  facts: " + facts + "\n  " + line + "\n");
    }
}
