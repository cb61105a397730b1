package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;

/** Habits from elsewhere. Each is said once, at its spot, with the words that mend it; and those words do. */
class ConditionSlipsTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String SOUND = "weapon >= BLADE, nearness >= OBTAINED";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weapon = BLADE, nearness >= OBTAINED            | 21 | =       | == | SINGLE_EQUALS",
                "weapon === BLADE, nearness >= OBTAINED          | 23 | =       | == | CONDITION_SYNTAX",
                "weapon => BLADE, nearness >= OBTAINED           | 21 | =       | >= | CONDITION_SYNTAX",
                "weapon >= BLADE and nearness >= OBTAINED        | 30 | and     | && | CONDITION_SYNTAX",
                "weapon >= BLADE AND nearness >= OBTAINED        | 30 | AND     | && | CONDITION_SYNTAX",
                "weapon >= \"BLADE\", nearness >= OBTAINED       | 24 | \"BLADE\" | BLADE | QUOTED_VALUE",
            })
    void aHabit(String written, int column, String under, String meant, Code code) {
        Finding.only(SampleFolder.sound().slip(LEVEL, SOUND, written))
                .is(code)
                .at(LEVEL, 8, column)
                .under(under)
                .says(meant)
                .curedAsSaid();
    }

    @Test
    void aFactThatIsOnlyNamed() {
        Finding.only(SampleFolder.sound().slip(LEVEL, "child == true &&", "child &&"))
                .is(Code.CONDITION_SYNTAX)
                .at(LEVEL, 30, 14)
                .under("child")
                .says("child == true")
                .curedAsSaid();
    }

    @Test
    void aFactThatIsDenied() {
        Finding.only(SampleFolder.sound().slip(LEVEL, "child == true &&", "!child &&"))
                .is(Code.CONDITION_SYNTAX)
                .at(LEVEL, 30, 14)
                .under("!")
                .says("unknown is not no");
    }

    @Test
    void aDeniedBracket() {
        Finding.only(SampleFolder.sound().slip(LEVEL, SOUND, "!( weapon == NONE )"))
                .is(Code.CONDITION_SYNTAX)
                .at(LEVEL, 8, 14);
    }

    /** Drools completes the second comparison with the fact of the first; an author may have meant another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"violence >= PHYSICAL || >= VERBAL ! 38", "people >= 10 && <= 20 ! 30"})
    void aComparisonWithoutItsFact(String written, int column) {
        Finding.only(SampleFolder.sound().slip(LEVEL, "violence >= PHYSICAL || people >= 10", written))
                .is(Code.CONDITION_SYNTAX)
                .at(LEVEL, 19, column)
                .says("Name the fact again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Dispute（ weapon >= BLADE, nearness >= OBTAINED ) ! 12 ! （ ! (",
                "Dispute( weapon >= BLADE, nearness >= OBTAINED ） ! 52 ! ） ! )",
                "Dispute( weapon >= BLADE， nearness >= OBTAINED ) ! 29 ! ， ! ,",
                "Dispute( weapon ＞= BLADE, nearness >= OBTAINED ) ! 21 ! ＞ ! >",
                "Dispute( weapon ≥ BLADE, nearness >= OBTAINED )  ! 21 ! ≥ ! >=",
                "Dispute( weapon >＝ BLADE, nearness >= OBTAINED ) ! 22 ! ＝ ! =",
                "Dispute( weapon >= BLADE ＆& nearness >= OBTAINED ) ! 30 ! ＆ ! &",
                "Dispute( weapon >= ＢLADE, nearness >= OBTAINED ) ! 24 ! Ｂ ! B",
                "Dispute(　weapon >= BLADE, nearness >= OBTAINED ) ! 13 ! `　` ! ` `",
            },
            quoteCharacter = '`')
    void aFullWidthSign(String written, int column, String under, String plain) {
        Finding.only(SampleFolder.sound().slip(LEVEL, "Dispute( " + SOUND + " )", written))
                .is(Code.FULL_WIDTH)
                .at(LEVEL, 8, column)
                .under(under)
                .says(plain.strip())
                .curedAsSaid();
    }

    @Test
    void severalFullWidthSignsAreSaidTogether() {
        assertThat(SampleFolder.sound()
                        .slip(LEVEL, "Dispute( " + SOUND + " )", "Dispute（ weapon ＞＝ BLADE， nearness >= OBTAINED ）")
                        .problems())
                .extracting(Problem::code)
                .hasSize(5)
                .containsOnly(Code.FULL_WIDTH);
    }

    @Test
    void fullWidthQuotesAroundAName() {
        Finding.only(SampleFolder.sound().slip(LEVEL, "rule \"L-101 备了刀具\"", "rule “L-101 备了刀具”"))
                .is(Code.FULL_WIDTH)
                .at(LEVEL, 2, 6)
                .under("“")
                .curedAsSaid();
    }

    @Test
    void aFullWidthSemicolon() {
        Finding.only(SampleFolder.sound().slip(LEVEL, "raise( RED );", "raise( RED )；"))
                .is(Code.FULL_WIDTH)
                .at(LEVEL, 10, 17)
                .curedAsSaid();
    }

    @Test
    void aCommentOutsideItsSlashes() {
        Finding.only(SampleFolder.sound().slip(LEVEL, "// 注释里可以写", "注释里可以写"))
                .is(Code.RULE_SYNTAX)
                .at(LEVEL, 1, 1)
                .says("//")
                .curedAsSaid();
    }
}
