package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** Names, values and shapes of what stands in {@code Dispute( … )}; the rule L-101 is the one that is broken. */
class ConditionTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String SOUND = "weapon >= BLADE, nearness >= OBTAINED";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wepon >= BLADE, nearness >= OBTAINED   | 14 | wepon   | weapon",
                "Weapon >= BLADE, nearness >= OBTAINED  | 14 | Weapon  | weapon",
            })
    void aFactThatIsNotInTheVocabulary(String written, int column, String under, String meant) {
        Finding.only(broken(written))
                .is(Code.UNKNOWN_FACT)
                .at(LEVEL, 8, column)
                .under(under)
                .nearest(meant)
                .offers("violence", "people")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "器械 >= BLADE, nearness >= OBTAINED     | 14 | 器械     | weapon",
                "weapon >= BLADE, 器械多近 >= OBTAINED    | 31 | 器械多近   | nearness",
                "weapon >= 刀具, nearness >= OBTAINED    | 24 | 刀具     | BLADE",
                "weapon >= BLADE, nearness >= 备好       | 43 | 备好      | OBTAINED",
            })
    void theChineseNameInsteadOfTheId(String written, int column, String under, String meant) {
        Finding.only(broken(written))
                .is(Code.CHINESE_NAME)
                .at(LEVEL, 8, column)
                .under(under)
                .nearest(meant)
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weapon >= BLAED, nearness >= OBTAINED  | 24 | BLAED   | BLADE",
                "weapon >= blade, nearness >= OBTAINED  | 24 | blade   | BLADE",
            })
    void aValueThatTheFactDoesNotHave(String written, int column, String under, String meant) {
        Finding.only(broken(written))
                .is(Code.UNKNOWN_VALUE)
                .at(LEVEL, 8, column)
                .under(under)
                .nearest(meant)
                .curedBySuggestion();
    }

    @Test
    void theValueOfAnotherFact() {
        Finding.only(broken("weapon >= OBTAINED, nearness >= OBTAINED"))
                .is(Code.VALUE_OF_ANOTHER_FACT)
                .at(LEVEL, 8, 24)
                .under("OBTAINED")
                .says("that is a value of nearness")
                .offers("NONE", "OBJECT", "BLADE")
                .curedBy("BLADE");
    }

    @Test
    void theFactOfAnotherValue() {
        Finding.only(broken("weapon >= BLADE, weapon >= OBTAINED"))
                .is(Code.VALUE_OF_ANOTHER_FACT)
                .says("name the fact nearness")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource({"yes,WRONG_VALUE_TYPE", "1,WRONG_VALUE_TYPE", "TRUE,WRONG_VALUE_TYPE", "是,CHINESE_NAME"})
    void yesInOtherWords(String yes, Code code) {
        Finding.only(SampleFolder.sound().slip(LEVEL, "child == true", "child == " + yes))
                .is(code)
                .at(LEVEL, 30, 23)
                .nearest("true")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource({"people >= MANY,MANY", "weapon >= 2,2", "people >= true,true"})
    void aValueOfTheWrongType(String written, String under) {
        Finding.only(broken(written))
                .is(Code.WRONG_VALUE_TYPE)
                .at(LEVEL, 8, 24)
                .under(under)
                .curedByRewriting(written, SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "007", "1000000000000000000000"})
    void aNumberOutOfItsRange(String number) {
        Finding.only(broken("people >= " + number))
                .is(Code.UNKNOWN_VALUE)
                .at(LEVEL, 8, 24)
                .under(number)
                .says("0–1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"weapon in (BLADE, BLADE) | BLADE", "weapon not in (NONE, OBJECT, NONE) | NONE"})
    void aValueTwiceInOneList(String written, String under) {
        Finding.only(broken(written + ", nearness >= OBTAINED"))
                .is(Code.DUPLICATE_VALUE)
                .under(under)
                .curedAsSaid();
    }

    @Test
    void severalWrongNamesAreSaidTogether() {
        assertThat(broken("wepon >= BLADE && nearness >= OBTAIND || violense == PHYSICAL, chield == true")
                        .problems())
                .extracting(problem -> problem.nearest().orElseThrow())
                .containsExactly("weapon", "OBTAINED", "violence", "child");
    }

    @ParameterizedTest
    @CsvSource({"child >= true", "child > false"})
    void greaterThanYes(String written) {
        Finding.only(SampleFolder.sound().slip(LEVEL, "child == true", written))
                .is(Code.WRONG_COMPARISON)
                .at(LEVEL, 30, 14)
                .under(written)
                .curedBy("child == true");
        Finding.only(SampleFolder.sound().slip("duties/duties.drl", "child == true", "child >= true"))
                .curedAsSaid();
    }

    @Test
    void greaterThanAMatter() {
        Finding.only(SampleFolder.sound().slip("duties/duties.drl", "category == FAMILY", "category >= FAMILY"))
                .is(Code.WRONG_COMPARISON)
                .at("duties/duties.drl", 29, 14)
                .curedAsSaid();
    }

    /** Drools reads many of these as something shorter, and some as something that we do not have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "weapon == BLADE nearness == USED        ~ nearness",
                "weapon >= BLADE ; nearness >= OBTAINED  ~ ;",
                "weapon >= BLADE > OBJECT                ~ weapon",
                "weapon == BLADE == true                 ~ weapon",
                "weapon >= BLADE | nearness >= OBTAINED  ~ |",
                "weapon >= BLADE & nearness >= OBTAINED  ~ &",
                "weapon >= BLADE ? true : false          ~ ?",
                "weapon in BLADE                         ~ weapon",
                "weapon in (BLADE OBJECT)                ~ weapon",
                "weapon in ()                            ~ weapon",
                "weapon not (BLADE)                      ~ weapon",
                "weapon matches BLADE                    ~ matches",
                "weapon contains BLADE                   ~ contains",
                "weapon.length >= BLADE                  ~ weapon",
                "weapon() >= BLADE                       ~ weapon",
                "weapon[0] >= BLADE                      ~ weapon",
                "people + 1 >= 10                        ~ people",
                "people >= 10 + 1                        ~ 10",
                "people >= -1                            ~ -",
                "people > 3.5                            ~ 3",
                "(weapon) >= BLADE                       ~ weapon",
                "weapon && nearness                      ~ weapon",
                "weapon >= BLADE @watch                  ~ @",
                "weapon >= BLADE #                       ~ #",
                "weapon >= BLADE &&                      ~ &&",
                "&& weapon >= BLADE                      ~ &&",
            })
    void whatIsNotAComparison(String written, String under) {
        Finding found = Finding.only(broken(written)).is(Code.CONDITION_SYNTAX).under(under);
        found.curedByRewriting("Dispute( " + written + " )", "Dispute( " + SOUND + " )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weapon >= BLADE,", ", weapon >= BLADE", "weapon >= BLADE,, nearness >= OBTAINED"})
    void aCommaTooMany(String written) {
        Finding.only(broken(written)).is(Code.CONDITION_SYNTAX).under(",").says("comma");
    }

    @Test
    void aBindingInFrontOfAFact() {
        Finding.only(broken("$w : weapon >= BLADE")).is(Code.CONDITION_SYNTAX).at(LEVEL, 8, 14);
    }

    private static SampleFolder broken(String condition) {
        return SampleFolder.sound().slip(LEVEL, SOUND, condition);
    }
}
