package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** How long, wide and deep a condition may be: as much as a person can follow and a parser can bear. */
class ConditionLimitsTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String SOUND = "weapon >= BLADE, nearness >= OBTAINED";

    @Test
    void aConditionOfMoreThan400Characters() {
        String shorter = "people >= 10 || ".repeat(24) + "people >= 10";
        String filled = shorter.replaceFirst("\\|\\|", " ".repeat(398 - shorter.length()) + "||");
        assertThat(" " + filled + " ").as("between the brackets").hasSize(400);
        assertThat(SampleFolder.sound()
                        .slip(LEVEL, "violence >= PHYSICAL || people >= 10", filled)
                        .problems())
                .extracting(problem -> problem.code())
                .doesNotContain(Code.CONDITION_TOO_LONG);
        Finding.only(broken(filled.replaceFirst("  ", "   ")))
                .is(Code.CONDITION_TOO_LONG)
                .at(LEVEL, 8, 14);
    }

    /** What a person need not read, Drools' parser would. */
    @Test
    void spaceAndCommentsCount() {
        Finding.only(broken(" ".repeat(400) + SOUND))
                .is(Code.CONDITION_TOO_LONG)
                .under("weapon");
        Finding.only(broken(SOUND + " /* " + "长".repeat(400) + " */"))
                .is(Code.CONDITION_TOO_LONG)
                .under("weapon");
    }

    @Test
    void commasDoNotMakeALongConditionShort() {
        Finding.only(broken("people >= 10, ".repeat(30) + SOUND)).is(Code.CONDITION_TOO_LONG);
    }

    @Test
    void moreThanAHundredWays() {
        String both = "(people > 1 || child == true)";
        Finding.only(broken(String.join(" && ", Collections.nCopies(7, both))))
                .is(Code.TOO_MANY_WAYS)
                .at(LEVEL, 8, 5)
                .under("Dispute");
        assertThat(broken(String.join(" && ", Collections.nCopies(6, both))).problems())
                .as("sixty-four")
                .extracting(problem -> problem.code())
                .doesNotContain(Code.TOO_MANY_WAYS);
    }

    @Test
    void bracketsNestedTooDeep() {
        Finding.only(broken("(".repeat(9) + SOUND.substring(0, 15) + ")".repeat(9)))
                .is(Code.CONDITION_SYNTAX)
                .at(LEVEL, 8, 22)
                .curedByRewriting("(".repeat(9) + SOUND.substring(0, 15) + ")".repeat(9), SOUND);
        assertThat(broken("((((((((weapon >= BLADE)))))))), nearness >= OBTAINED")
                        .problems())
                .isEmpty();
    }

    private static SampleFolder broken(String condition) {
        return SampleFolder.sound().slip(LEVEL, SOUND, condition);
    }
}
