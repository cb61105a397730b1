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
                "{weapn: BLADE}    ! UNKNOWN_FACT  ! weapn   ! weapon",
                "{器械: BLADE}      ! CHINESE_NAME  ! 器械     ! weapon",
                "{weapon: BLAED}   ! UNKNOWN_VALUE ! BLAED   ! BLADE",
                "{weapon: 刀具}     ! CHINESE_NAME  ! 刀具     ! BLADE",
                "{weapon: \"BLADE\"} ! QUOTED_VALUE  ! \"BLADE\" ! BLADE",
                "{child: yes}      ! WRONG_VALUE_TYPE ! yes     ! true",
            },
            quoteCharacter = '`')
    void aNameThatIsNotInTheVocabulary(String facts, Code code, String under, String meant) {
        Finding.only(more(facts, "expect: {tier: VILLAGE}"))
                .is(code)
                .under(under)
                .nearest(meant)
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{people: 1001}     ! UNKNOWN_VALUE",
                "{people: -1}       ! WRONG_VALUE_TYPE",
                "{people: many}     ! WRONG_VALUE_TYPE",
                "{people: 3.5}      ! WRONG_VALUE_TYPE",
                "{people: [3]}      ! WRONG_VALUE_TYPE",
                "{weapon: OBTAINED} ! VALUE_OF_ANOTHER_FACT",
            })
    void aValueThatTheFactCannotHave(String facts, Code code) {
        Finding.only(more(facts, "expect: {tier: VILLAGE}")).is(code).at("cases/more.yaml", 3, 19);
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
                "expect: {notify: [派出所]}         ! CHINESE_NAME ! 派出所",
                "expect: {notify: POLICE}          ! WRONG_KIND  ! POLICE",
                "expect: {reports: [MINORS-11]}    ! WRONG_KIND  ! [MINORS-11]",
                "expect: {reports: {MINORS-12: [POLICE]}} ! BAD_VALUE ! MINORS-12",
                "expect: {contactWithin: soon}     ! WRONG_KIND  ! soon",
                "expect: {passUpAfter: 5 DAYS}     ! WRONG_KIND  ! 5 DAYS",
                "expect: {passUpAfter: {CITY: 5 DAYS}} ! WRONG_KIND ! {CITY: 5 DAYS}",
                "atLeast: {level: ORANGE}          ! BAD_VALUE   ! ORANGE",
                "atMost: {level: RED, levl: RED}   ! UNKNOWN_KEY ! levl",
                "expect: {notify: [POLICE, POLICE]} ! WRITTEN_TWICE ! POLICE",
                "fires: [L-101, L-101]             ! WRITTEN_TWICE ! L-101",
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
