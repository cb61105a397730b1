package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;

class VocabularyReaderTest {

    private static final String FILE = "vocabulary.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void aFactThatBeginsInUpperCase() {
        Finding.first(Code.BAD_NAME, sound.slip(FILE, "  nearness:", "  Nearness:"))
                .at(FILE, 29, 3)
                .under("Nearness")
                .curedBy("nearness");
    }

    @Test
    void aFactWithAChineseName() {
        Finding.first(Code.BAD_NAME, sound.slip(FILE, "  nearness:", "  距离:"))
                .at(FILE, 29, 3)
                .under("距离");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule",
                "then",
                "in",
                "not",
                "class",
                "this",
                "matches",
                "contains",
                "after",
                "before",
                "includes"
            })
    void aFactNamedLikeAWordOfTheLanguage(String word) {
        Finding.first(Code.BAD_NAME, sound.slip(FILE, "  nearness:", "  " + word + ":"))
                .at(FILE, 29, 3)
                .under(word)
                .says("a meaning of its own in the rule language");
    }

    @Test
    void aValueInLowerCase() {
        Finding.only(sound.slip(FILE, "      OBJECT:", "      object:"))
                .is(Code.BAD_NAME)
                .at(FILE, 27, 7)
                .under("object")
                .curedBy("OBJECT");
    }

    @Test
    void aTypeThatIsNone() {
        Finding.only(sound.slip(FILE, "type: yesno", "type: yesnoo"))
                .is(Code.BAD_VALUE)
                .at(FILE, 48, 11)
                .nearest("yesno")
                .offers("scale", "choice", "number", "yesno")
                .curedBySuggestion();
    }

    @Test
    void aStageThatIsNone() {
        Finding.first(Code.BAD_VALUE, sound.slip(FILE, "stages: [level, tier]", "stages: [level, tiers]"))
                .at(FILE, 55, 21)
                .under("tiers")
                .nearest("tier")
                .curedBySuggestion();
    }

    @Test
    void aScaleOfOneValue() {
        Finding.first(Code.BAD_VALUE, sound.slip(FILE, """
                      NONE: {zh: 没有, en: none}
                      OBTAINED: {zh: 备好, en: obtained}
                """, "")).at(FILE, 38, 7).says("two values");
    }

    @ParameterizedTest
    @CsvSource({"min: 0,min: -1", "min: 0,min: 1000", "max: 1000,max: 0"})
    void boundsThatAreNone(String right, String wrong) {
        Finding.only(sound.slip(FILE, "    " + right + "\n", "    " + wrong + "\n"))
                .is(Code.BAD_VALUE)
                .at(FILE, 57, 10);
    }

    @Test
    void aBoundThatIsNoWholeNumber() {
        Finding.only(sound.slip(FILE, "max: 1000", "max: 一千"))
                .is(Code.WRONG_KIND)
                .at(FILE, 58, 10)
                .curedBy("1000");
    }

    @Test
    void aGroupThatIsNone() {
        Finding.only(sound.slip(FILE, "group: matter\n    stages: [duties]", "group: mater\n    stages: [duties]"))
                .is(Code.UNKNOWN_GROUP)
                .at(FILE, 65, 12)
                .under("mater")
                .nearest("matter")
                .curedBySuggestion();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weapn == NONE",
                "weapon == NOTHING",
                "child >= true",
                "weapon",
                "weapon == NONE && child == true"
            })
    void anImplicationThatComparesNothing(String written) {
        Finding.first(Code.BAD_IMPLICATION, sound.slip(FILE, "\"weapon == NONE\"", '"' + written + '"'))
                .at(FILE, 73, 10)
                .curedBy("\"weapon == NONE\"");
    }

    /** The vocabulary is wrong, and not the case that states a value which it makes impossible. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nearness == OBTAINED | nearness == NONE     | nearness == OBTAINED",
                "child == true        | weapon >= OBJECT     | nothing",
                "nearness >= NONE     | weapon == BLADE      | weapon == NONE",
                "weapon == BLADE      | nearness == OBTAINED | nothing",
            })
    void implicationsThatClash(String given, String implied, String impossible) {
        SampleFolder folder =
                sound.slip(FILE, "implies:\n", "implies:\n  - {if: \"" + given + "\", then: \"" + implied + "\"}\n");
        if (impossible.equals("nothing")) {
            assertThat(folder.problems()).extracting(Problem::code).doesNotContain(Code.IMPLICATIONS_CLASH);
        } else {
            Finding.first(Code.IMPLICATIONS_CLASH, folder).says(impossible);
            assertThat(folder.problems()).extracting(Problem::code).containsOnly(Code.IMPLICATIONS_CLASH);
        }
    }

    @Test
    void anImplicationWithoutItsSecondHalf() {
        Finding.only(sound.slip(FILE, ", then: \"nearness == NONE\"", ""))
                .is(Code.MISSING_KEY)
                .at(FILE, 73, 5)
                .says("then");
    }

    @Test
    void aFactWithoutItsPurpose() {
        Finding.only(sound.slip(FILE, "    purpose: {zh: 保护孩子, en: To protect the child}\n", ""))
                .is(Code.MISSING_KEY)
                .at(FILE, 42, 5)
                .says("purpose");
    }

    @Test
    void aMemberThatAFactDoesNotHave() {
        Finding.only(sound.slip(FILE, "type: yesno", "type: yesno\n    required: true"))
                .is(Code.UNKNOWN_KEY)
                .at(FILE, 49, 5)
                .under("required");
    }

    @Test
    void onlyWhatIsMarkedCanBeChanged() {
        String marked = "type: yesno\n    changeable: ";
        assertThat(changeable(sound)).isEmpty();
        assertThat(changeable(sound.slip(FILE, "type: yesno", marked + "true"))).containsExactly("child");
        assertThat(changeable(sound.slip(FILE, "type: yesno", marked + "false")))
                .isEmpty();
    }

    private static List<String> changeable(SampleFolder folder) {
        return folder.policy().vocabulary().all().stream()
                .filter(Fact::changeable)
                .map(Fact::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeable", "party"})
    void aMarkThatIsNeitherYesNorNo(String mark) {
        Finding.only(sound.slip(FILE, "type: yesno", "type: yesno\n    " + mark + ": ture"))
                .is(Code.BAD_VALUE)
                .at(FILE, 49, 7 + mark.length())
                .under("ture")
                .nearest("true")
                .offers("true", "false")
                .curedBySuggestion();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[true]", "{yes: true}"})
    void aMarkThatIsNoWord(String written) {
        Finding.first(Code.WRONG_KIND, sound.slip(FILE, "type: yesno", "type: yesno\n    changeable: " + written))
                .at(FILE, 49, 17);
    }

    @Test
    void twoValuesThatReadAlike() {
        Finding.only(sound.slip(FILE, "BLADE: {zh: 刀具,", "BLADE: {zh: 木棍,"))
                .is(Code.DUPLICATE_WORDS)
                .at(FILE, 28, 7)
                .under("BLADE")
                .says("木棍");
    }

    @Test
    void twoFactsThatReadAlike() {
        Finding.only(sound.slip(FILE, "    en: a child harmed", "    en: weapon"))
                .is(Code.DUPLICATE_WORDS)
                .at(FILE, 41, 3)
                .under("child");
    }

    @Test
    void aFactWrittenTwice() {
        Finding.first(Code.DUPLICATE_KEY, sound.slip(FILE, "  nearness:", "  weapon:"))
                .at(FILE, 29, 3)
                .under("weapon");
    }

    @Test
    void factsKeepTheOrderOfTheFile() {
        assertThat(sound.policy().vocabulary().names())
                .containsExactly("violence", "weapon", "nearness", "child", "people", "category");
    }
}
