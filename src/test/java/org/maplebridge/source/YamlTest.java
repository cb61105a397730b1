package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class YamlTest {

    private static final String CALENDAR = "calendar.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void aBracketThatIsNotClosed() {
        Finding.only(sound.slip(CALENDAR, "workdays: [2026-09-20, 2026-10-10]", "workdays: [2026-09-20, 2026-10-10"))
                .is(Code.YAML_SYNTAX)
                .at(CALENDAR, 7, 1);
    }

    @Test
    void anEmptyFile() {
        Finding.only(sound.with(CALENDAR, "")).is(Code.YAML_SYNTAX).atWhole(CALENDAR);
        Finding.only(sound.with(CALENDAR, "# 只有注释\n")).is(Code.YAML_SYNTAX).atWhole(CALENDAR);
    }

    @Test
    void twoDocumentsInOneFile() {
        Finding.only(sound.with(CALENDAR, sound.text(CALENDAR) + "---\nfrom: 2027-01-01\n"))
                .is(Code.YAML_SYNTAX)
                .at(CALENDAR, 7, 1);
    }

    @Test
    void bracketsWithinBracketsWithoutEnd() {
        Finding.only(sound.with(CALENDAR, "[".repeat(60_000)))
                .is(Code.YAML_SYNTAX)
                .at(CALENDAR, 1, 9)
                .says("Nested too deep");
    }

    @Test
    void aFullWidthColonBehindAKey() {
        Finding.only(sound.slip(CALENDAR, "until: 2026-12-31", "until：2026-12-31"))
                .is(Code.FULL_WIDTH)
                .at(CALENDAR, 2, 6)
                .under("：")
                .curedAsSaid();
        Finding.only(sound.slip(CALENDAR, "source: 示例", "source：示例"))
                .is(Code.FULL_WIDTH)
                .curedAsSaid();
    }

    @Test
    void aFullWidthCommaBetweenMembers() {
        Finding.only(sound.slip(CALENDAR, "first: 2026-10-01, last", "first: 2026-10-01， last"))
                .is(Code.FULL_WIDTH)
                .at(CALENDAR, 5, 50)
                .under("，")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: &anchor 示例 | 4 | 9",
                "source: *alias      | 4 | 9",
                "source: !!str 示例   | 4 | 9",
                "source: !java.net.URL x | 4 | 9",
                "<<: {source: 示例}   | 4 | 1",
                "[a, b]: 示例         | 4 | 1",
            })
    void whatYamlCanDoButAPolicyDoesNotUse(String line, int row, int column) {
        Finding.first(
                        Code.YAML_FEATURE,
                        sound.slip(CALENDAR, "source: 示例", line).slip(CALENDAR, "from:", "\nfrom:"))
                .at(CALENDAR, row, column);
    }

    @Test
    void aMillionLaughsIsRefusedBeforeItIsUnfolded() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(sound.with(CALENDAR, laughs.toString()).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.code() == Code.YAML_FEATURE);
    }

    @Test
    void aKeyWrittenTwice() {
        Finding.only(sound.slip(CALENDAR, "until: 2026-12-31\n", "until: 2026-12-31\nuntil: 2027-12-31\n"))
                .is(Code.DUPLICATE_KEY)
                .at(CALENDAR, 3, 1)
                .under("until");
    }

    @Test
    void aKeyThatIsNotKnown() {
        Finding.only(sound.slip(CALENDAR, "workdays:", "workdys:"))
                .is(Code.UNKNOWN_KEY)
                .at(CALENDAR, 6, 1)
                .under("workdys")
                .nearest("workdays")
                .curedBySuggestion();
    }

    @Test
    void aKeyThatIsMissing() {
        Finding.only(sound.slip(CALENDAR, "source: 示例\n", ""))
                .is(Code.MISSING_KEY)
                .at(CALENDAR, 1, 1)
                .says("source");
    }

    @Test
    void aMapWhereAWordShouldBe() {
        Finding.only(sound.slip(CALENDAR, "source: 示例", "source: {zh: 示例}"))
                .is(Code.WRONG_KIND)
                .at(CALENDAR, 3, 9)
                .curedBy("示例");
    }

    @Test
    void aWordWhereAListShouldBe() {
        Finding.only(sound.slip(CALENDAR, "workdays: [2026-09-20, 2026-10-10]", "workdays: 2026-09-20"))
                .is(Code.WRONG_KIND)
                .at(CALENDAR, 6, 11)
                .curedBy("[2026-09-20]");
    }

    @Test
    void aWordWhereAMapShouldBe() {
        Finding.only(sound.slip("policy.yaml", "title: {zh: 示例, en: Sample}", "title: 示例"))
                .is(Code.WRONG_KIND)
                .at("policy.yaml", 2, 8)
                .curedBy("{zh: 示例, en: Sample}");
    }

    @Test
    void aTextLeftEmpty() {
        Finding.only(sound.slip(CALENDAR, "source: 示例", "source: ''"))
                .is(Code.WRONG_KIND)
                .at(CALENDAR, 3, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-2-1", "二〇二六年", "+999999999-12-31", "2026-02-30"})
    void aDayThatIsNone(String day) {
        Finding.first(Code.WRONG_KIND, sound.slip(CALENDAR, "from: 2026-01-01", "from: " + day))
                .at(CALENDAR, 1, 7)
                .under(day)
                .curedBy("2026-01-01");
    }

    @Test
    void theColumnCountsARareCharacterAsItIsStored() {
        Finding.only(sound.slip("promises.yaml", "备了刀一定是红级", "备了\uD842\uDFB7一定是红级")
                        .slip("promises.yaml", "OBTAINED\"", "OBTAIND\""))
                .is(Code.UNKNOWN_VALUE)
                .under("OBTAIND")
                .curedBySuggestion();
    }
}
