package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** How rules, facts, clocks and promises fit together: what no single file can show. */
class FitTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String CLOCKS = "clocks/clocks.drl";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String PROMISES = "promises.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void aFactThatNoRuleReads() {
        SampleFolder more = sound.slip(VOCABULARY, "implies:", """
                  alcohol:
                    zh: 酒后
                    en: drunk
                    question: {zh: 喝了吗？, en: "Drunk?"}
                    purpose: {zh: 判断危险, en: To judge danger}
                    group: danger
                    stages: [level]
                    type: yesno
                implies:""");
        Finding.only(more).is(Code.FACT_NOT_READ).at(VOCABULARY, 72, 3).under("alcohol");
        assertThat(more.slip(LEVEL, "people >= 10 )", "people >= 10 || alcohol == true )")
                        .slip("cases/cases.yaml", ", settled: true", "")
                        .problems())
                .as("once a rule reads it")
                .isEmpty();
    }

    @Test
    void aStageThatDoesNotReadTheFact() {
        Finding.only(sound.slip(VOCABULARY, "stages: [level, tier]", "stages: [level, tier, clocks]"))
                .is(Code.STAGE_NOT_READ)
                .at(VOCABULARY, 49, 3)
                .under("people")
                .says("clocks");
    }

    @Test
    void aStageThatMayNotReadTheFact() {
        Finding.only(sound.slip(LEVEL, "people >= 10 )", "people >= 10 || category == FAMILY )"))
                .is(Code.STAGE_MAY_NOT_READ)
                .at(LEVEL, 19, 54)
                .under("category")
                .says("duties")
                .curedByRewriting(" || category == FAMILY", "");
    }

    @Test
    void aFactNamedInACommentIsNotWhereTheRuleReadsIt() {
        Finding.only(sound.slip(
                        LEVEL,
                        "    Dispute( violence >=",
                        "    // category stands here\n    Dispute( category==FAMILY || violence >="))
                .is(Code.STAGE_MAY_NOT_READ)
                .at(LEVEL, 20, 14)
                .under("category");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weapon == NONE, weapon >= BLADE, nearness == NONE",
                "weapon == NONE && nearness >= OBTAINED",
                "nearness == USED, violence < PHYSICAL",
                "weapon > BLADE, nearness >= OBTAINED",
                "people < 0 && nearness >= OBTAINED",
                "weapon == NONE && nearness == USED || nearness < NONE"
            })
    void aRuleThatNoDisputeCanFire(String condition) {
        Finding.first(Code.NEVER_FIRES, sound.slip(LEVEL, "weapon >= BLADE, nearness >= OBTAINED", condition))
                .at(LEVEL, 2, 6)
                .curedByRewriting(condition, "weapon >= BLADE, nearness >= OBTAINED");
    }

    @Test
    void workingDaysAndOtherDaysInOneClock() {
        Finding.only(sound.slip(CLOCKS, "contactWithin( 24, HOURS )", "contactWithin( 1, WORKING_DAYS )"))
                .is(Code.MIXED_UNITS)
                .at(CLOCKS, 12, 6)
                .says("C-101");
    }

    @Test
    void hoursAndDaysInOneClockCanBeCompared() {
        assertThat(sound.text(CLOCKS)).contains("contactWithin( 3, DAYS )", "contactWithin( 24, HOURS )");
        assertThat(sound.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"people <= 10", "people == 10", "people in (10, 20)", "people not in (999)", "people < 5"})
    void aPromisedFactThatCouldLowerTheLevel(String compare) {
        Finding.first(Code.PROMISE_BROKEN, sound.slip(LEVEL, "people >= 10", compare))
                .at(PROMISES, 1, 33)
                .under("people")
                .says("no longer so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people > 9", "people != 0", "people >= 10"})
    void aPromisedFactThatOnlyRaises(String compare) {
        assertThat(sound.slip(LEVEL, "people >= 10", compare).problems())
                .extracting(problem -> problem.code())
                .doesNotContain(Code.PROMISE_BROKEN);
    }

    @Test
    void aPromiseThatNoRuleKeeps() {
        Finding.only(sound.slip(PROMISES, "when: violence == PHYSICAL", "when: violence == VERBAL"))
                .is(Code.PROMISE_BROKEN)
                .at(PROMISES, 4, 5)
                .says("is 'words'")
                .says("green")
                .curedByRewriting("violence == VERBAL", "violence == PHYSICAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"weapon >= BLADE\\n      && nearness >= OBTAINED\"",
                "weapon >= BLADE\\n      && nearness >= OBTAINED",
                ">-\\n      weapon >= BLADE\\n      && nearness >= OBTAINED",
                ">\\n      weapon >= BLADE &&\\n      nearness >= OBTAINED",
            })
    void aPromiseOnSeveralLines(String when) {
        SampleFolder folder = sound.with(PROMISES, """
                neverLowers: [weapon, nearness, people, child]
                always:
                  - zh: 备了刀一定是红级
                    en: A blade obtained is red
                    when: %s
                    level: RED
                """.formatted(when.replace("\\n", "\n")));
        assertThat(folder.problems()).isEmpty();
        Finding.only(folder.slip(PROMISES, "OBTAINED", "OBTAIND"))
                .is(Code.UNKNOWN_VALUE)
                .under("OBTAIND")
                .curedAsSaid();
    }

    @Test
    void aPromiseInWrongWords() {
        Finding.only(sound.slip(PROMISES, "nearness >= OBTAINED", "nearness >= OBTAIND"))
                .is(Code.UNKNOWN_VALUE)
                .under("OBTAIND")
                .nearest("OBTAINED")
                .curedBySuggestion();
        Finding.only(sound.slip(PROMISES, "nearness >= OBTAINED", "nearness = OBTAINED"))
                .is(Code.SINGLE_EQUALS)
                .under("=")
                .curedAsSaid();
        Finding.only(sound.slip(PROMISES, "level: RED", "level: GREEN"))
                .is(Code.BAD_VALUE)
                .under("GREEN")
                .offers("BLUE", "YELLOW", "RED")
                .curedBy("RED");
    }

    @Test
    void aPromiseAboutAFactWithoutOrder() {
        Finding.only(sound.slip(PROMISES, "people, child]", "people, category]"))
                .is(Code.BAD_VALUE)
                .at(PROMISES, 1, 41)
                .under("category")
                .curedBy("child");
        Finding.only(sound.slip(PROMISES, "people, child]", "people, chld]"))
                .is(Code.UNKNOWN_FACT)
                .nearest("child")
                .curedBySuggestion();
    }
}
