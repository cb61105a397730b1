package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;

/** A clerk mends a folder in one go: every problem is said, in the order of files and lines, and none that only follows. */
class AllAtOnceTest {

    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void everyBrokenFileIsNamed() {
        assertThat(sound.slip("policy.yaml", "zone: Asia/Shanghai", "zone: Moon")
                        .slip(
                                "vocabulary.yaml",
                                "group: matter\n    stages: [duties]",
                                "group: mater\n    stages: [duties]")
                        .slip("calendar.yaml", "workdays", "workdys")
                        .slip("promises.yaml", "level: RED", "level: PINK")
                        .slip("level/danger.drl", "raise( RED );", "raise( RED )")
                        .slip("tier/people.drl", "people >= 30", "poeple >= 30")
                        .slip("duties/duties.drl", "notify( POLICE, TOWN )", "notify( POLCE, TOWN )")
                        .slip("clocks/clocks.drl", "24, HOURS", "0, HOURS")
                        .slip("cases/cases.yaml", "tier: VILLAGE", "teir: VILLAGE")
                        .with("level/notes.txt", "x")
                        .with("tier/tabs.drl", "\t")
                        .problems())
                .extracting(
                        problem -> problem.code().id() + " " + problem.place().label())
                .containsExactly(
                        "MB204 calendar.yaml:6:1",
                        "MB204 cases/cases.yaml:6:5",
                        "MB412 clocks/clocks.drl:20:20",
                        "MB420 duties/duties.drl:9:13",
                        "MB316 level/danger.drl:10:16",
                        "MB102 level/notes.txt",
                        "MB208 policy.yaml:6:7",
                        "MB208 promises.yaml:3:105",
                        "MB403 tier/people.drl:7:14",
                        "MB114 tier/tabs.drl:1:1",
                        "MB209 vocabulary.yaml:65:12");
    }

    @Test
    void everyBrokenRuleOfAFileIsNamed() {
        assertThat(sound.slip("level/danger.drl", "raise( RED );", "raise( RED )")
                        .slip("level/danger.drl", "violence >= PHYSICAL ||", "violence ≥ PHYSICAL ||")
                        .slip("level/danger.drl", "child == true", "child = true")
                        .problems())
                .extracting(
                        problem -> problem.code().id() + " " + problem.place().label())
                .containsExactly(
                        "MB316 level/danger.drl:10:16", "MB109 level/danger.drl:19:23", "MB416 level/danger.drl:30:20");
    }

    @Test
    void anUnreadableVocabularyIsOneProblemAndNotAHundred() {
        assertThat(sound.slip("vocabulary.yaml", "groups:", "groups").problems())
                .extracting(Problem::code)
                .containsExactly(Code.YAML_SYNTAX);
        assertThat(sound.without("vocabulary.yaml").problems())
                .extracting(Problem::code)
                .containsExactly(Code.MISSING_FILE);
    }

    @Test
    void anUnreadableHeaderIsOneProblem() {
        assertThat(sound.without("policy.yaml").problems())
                .extracting(Problem::code)
                .containsExactly(Code.MISSING_FILE);
    }

    @Test
    void aRuleFileInAnotherEncodingDoesNotMakeItsCasesUnknown() {
        assertThat(sound.with("tier/people.drl", new byte[] {(byte) 0xFF, (byte) 0xFE})
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Code.NOT_UTF8);
    }

    @Test
    void whatIsStillWrongBesidesAnUnreadableFileIsSaid() {
        assertThat(sound.without("vocabulary.yaml")
                        .slip("tier/people.drl", "lead( TOWN );", "lead( TOWNN );")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Code.EFFECT_ARGUMENT, Code.MISSING_FILE);
    }
}
