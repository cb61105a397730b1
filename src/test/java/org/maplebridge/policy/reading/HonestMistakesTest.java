package org.maplebridge.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;

/**
 * What people get wrong, each with a code of its own, the exact place, and a fix that works: the change that comes with the
 * problem where a program can know it, else what the fix tells a person to do.
 */
class HonestMistakesTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String TIER = "tier/people.drl";
    private static final String DUTIES = "duties/duties.drl";
    private static final String CLOCKS = "clocks/clocks.drl";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String CASES = "cases/cases.yaml";
    private static final String CASES_OF_901 = """
            - case: 要紧的事
              en: A matter
              facts: {category: WORK, people: 3}
              fires: [D-901]
            - case: 差一点要紧的事
              en: Nearly a matter
              facts: {category: FAMILY, people: 3}
              nearly: [D-901]
            """;
    private static final SampleFolder SOUND = SampleFolder.sound();

    /** @param cure what a person does who follows the fix; null where the problem brings the change itself */
    record Mistake(String what, SampleFolder folder, Code code, String place, UnaryOperator<SampleFolder> cure) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                said("（", slip(LEVEL, "Dispute( weapon", "Dispute（ weapon"), Code.FULL_WIDTH, LEVEL + ":8:12"),
                said("）", slip(TIER, "people >= 30 )", "people >= 30 ）"), Code.FULL_WIDTH, TIER + ":7:27"),
                said("，", slip(LEVEL, "BLADE, nearness", "BLADE， nearness"), Code.FULL_WIDTH, LEVEL + ":8:29"),
                said("“ ”", slip(TIER, "@because(\"人多\")", "@because(“人多”)"), Code.FULL_WIDTH, TIER + ":3:14"),
                said("；", slip(LEVEL, "raise( RED );", "raise( RED )；"), Code.FULL_WIDTH, LEVEL + ":10:17"),
                said("＝", slip(LEVEL, "child == true", "child =＝ true"), Code.FULL_WIDTH, LEVEL + ":30:21"),
                said("= for ==", slip(LEVEL, "child == true", "child = true"), Code.SINGLE_EQUALS, LEVEL + ":30:20"),
                said("end", slip(TIER, "lead( TOWN );\nend", "lead( TOWN );"), Code.MISSING_END, TIER + ":9:17"),
                said(")", slip(TIER, "people >= 30 )", "people >= 30"), Code.MISSING_BRACKET, TIER + ":7:24"),
                said(";", slip(TIER, "lead( TOWN );", "lead( TOWN )"), Code.MISSING_SEMICOLON, TIER + ":9:16"),
                said("quote", slip(TIER, "@because(\"人多\")", "@because(\"人多)"), Code.MISSING_QUOTE, TIER + ":3:14"),
                said("GB18030", in(Charset.forName("GB18030")), Code.NOT_UTF8, LEVEL),
                said("UTF-16", in(UTF_16), Code.NOT_UTF8, LEVEL),
                said("BOM", SOUND.with(LEVEL, "\uFEFF" + SOUND.text(LEVEL)), Code.BYTE_ORDER_MARK, LEVEL + ":1:1"),
                said("tab", slip(LEVEL, "    raise( RED );", "\traise( RED );"), Code.TAB, LEVEL + ":10:1"),
                said(
                        "Windows",
                        SOUND.with(LEVEL, SOUND.text(LEVEL).replace("\n", "\r\n")),
                        Code.LINE_ENDS,
                        LEVEL + ":1:25"),
                said("Chinese name", slip(LEVEL, "weapon >= BLADE", "器械 >= BLADE"), Code.CHINESE_NAME, LEVEL + ":8:14"),
                said(
                        "value of another fact",
                        slip(LEVEL, "BLADE, nearness >=", "BLADE, weapon >="),
                        Code.VALUE_OF_ANOTHER_FACT,
                        LEVEL + ":8:41"),
                said("wrong type", slip(LEVEL, "child == true", "child == 1"), Code.WRONG_VALUE_TYPE, LEVEL + ":30:23"),
                said(
                        "wrong order",
                        slip(DUTIES, "category == FAMILY", "category > FAMILY"),
                        Code.WRONG_COMPARISON,
                        DUTIES + ":29:14"),
                said(
                        "quoted value",
                        slip(LEVEL, "weapon >= BLADE", "weapon >= \"BLADE\""),
                        Code.QUOTED_VALUE,
                        LEVEL + ":8:24"),
                said(
                        "backslash",
                        slip(LEVEL, "weapon >= BLADE", "weapon >= \\\"BLADE\\\""),
                        Code.BACKSLASH,
                        LEVEL + ":8:24"),
                said(
                        "unknown fact",
                        slip(LEVEL, "weapon >= BLADE", "wepon >= BLADE"),
                        Code.UNKNOWN_FACT,
                        LEVEL + ":8:14"),
                said(
                        "unknown value",
                        slip(LEVEL, "weapon >= BLADE", "weapon >= BLAED"),
                        Code.UNKNOWN_VALUE,
                        LEVEL + ":8:24"),
                said(
                        "unknown unit",
                        slip(DUTIES, "notify( POLICE, TOWN )", "notify( POLCE, TOWN )"),
                        Code.UNKNOWN_UNIT,
                        DUTIES + ":9:13"),
                said(
                        "unknown effect",
                        slip(LEVEL, "raise( RED )", "rise( RED )"),
                        Code.UNKNOWN_EFFECT,
                        LEVEL + ":10:5"),
                said("duplicate id", slip(LEVEL, "L-301 有孩子", "L-201 有孩子"), Code.DUPLICATE_RULE, LEVEL + ":24:6"),
                said(
                        "no condition",
                        slip(CLOCKS, "Verdict( level >= GREEN )", "Dispute()"),
                        Code.NO_CONDITION,
                        CLOCKS + ":7:5"),
                said("fact that no rule reads", withFact(), Code.FACT_NOT_READ, VOCABULARY + ":5:3"),
                done(
                        "rule that cannot fire",
                        slip(LEVEL, "child == true &&", "child == true && child == false &&"),
                        Code.NEVER_FIRES,
                        LEVEL + ":24:6",
                        mend -> mend.slip(LEVEL, "child == false && ", "")),
                done(
                        "fact read in a stage where it may not be",
                        slip(LEVEL, "child == true && violence", "child == true && category == WORK && violence"),
                        Code.STAGE_MAY_NOT_READ,
                        LEVEL + ":30:31",
                        mend -> mend.slip(LEVEL, "category == WORK && ", "")),
                done(
                        "effect in the wrong folder",
                        withD901("contactWithin( 9, HOURS );"),
                        Code.EFFECT_IN_WRONG_FOLDER,
                        DUTIES + ":53:5",
                        mend -> mend.slip(DUTIES, "contactWithin( 9, HOURS );", "involve( POLICE );")),
                done(
                        "units mixed",
                        slip(CLOCKS, "contactWithin( 24, HOURS );", "contactWithin( 1, WORKING_DAYS );"),
                        Code.MIXED_UNITS,
                        CLOCKS + ":12:6",
                        mend -> mend.slip(CLOCKS, "contactWithin( 1, WORKING_DAYS );", "contactWithin( 24, HOURS );")),
                done(
                        "case that names nothing",
                        SOUND.with("cases/more.yaml", "- case: 吵架\n  en: A quarrel\n  facts: {people: 3}\n"),
                        Code.CASE_NAMES_NOTHING,
                        "cases/more.yaml:1:9",
                        mend -> mend.with(
                                "cases/more.yaml", mend.text("cases/more.yaml") + "  expect: {level: GREEN}\n")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void is_said_at_its_place_and_its_fix_works(Mistake mistake) {
        Finding.first(mistake.code(), mistake.folder()).atLabel(mistake.place());
        SampleFolder mended = mistake.folder();
        for (Problem one : own(mistake)) {
            assertThat(one.edits().isEmpty()).as("%s", one).isEqualTo(mistake.cure() != null);
            mended = mistake.cure() == null
                    ? mended.mended(one.edits())
                    : mistake.cure().apply(mistake.folder());
        }
        assertThat(mended.problems()).isEmpty();
    }

    private static List<Problem> own(Mistake mistake) {
        return mistake.folder().problems().stream()
                .filter(problem -> problem.code() == mistake.code())
                .toList();
    }

    /** What people read and what a program does are one fix. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void the_words_of_the_fix_are_those_of_the_change(Mistake mistake) {
        for (Problem problem : own(mistake)) {
            for (Edit edit : problem.edits()) {
                if (edit.place().line() > 0 && problem.code() != Code.WRONG_COMPARISON) {
                    String said = problem.fix().en() + problem.cause().en();
                    assertThat(said).contains(edit.words().strip().replaceAll("\\s+", " "));
                }
            }
        }
    }

    @Test
    void an_id_of_an_earlier_policy() {
        Policy before = SOUND.slip(TIER, "T-101 三十人以上由镇牵头", "T-101 另一件事")
                .slip(TIER, "Thirty people: the town leads", "Another matter")
                .slip(TIER, "people >= 30", "child == true")
                .slip(
                        VOCABULARY,
                        "stages: [level, duties]\n    type: yesno",
                        "stages: [level, tier, duties]\n    type: yesno")
                .policy();
        Problems problems = new Problems();
        ReusedIds.check(
                SOUND.policy(),
                before.rules().stream().map(ReusedIds.Meaning::of).toList(),
                problems);
        Problem problem = problems.list().get(0);
        assertThat(problem.code()).isEqualTo(Code.REUSED_RULE);
        assertThat(SOUND.mended(problem.edits()).problems()).isEmpty();
    }

    @Test
    void each_has_a_code_of_its_own() {
        List<Code> codes = mistakes().stream().map(Mistake::code).toList();
        Set<Code> several = codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .collect(Collectors.toSet());
        assertThat(several)
                .as("six signs, and two encodings")
                .containsExactlyInAnyOrder(Code.FULL_WIDTH, Code.NOT_UTF8);
    }

    private static Mistake said(String what, SampleFolder folder, Code code, String place) {
        return new Mistake(what, folder, code, place, null);
    }

    private static Mistake done(
            String what, SampleFolder folder, Code code, String place, UnaryOperator<SampleFolder> cure) {
        return new Mistake(what, folder, code, place, cure);
    }

    private static SampleFolder slip(String file, String right, String wrong) {
        return SOUND.slip(file, right, wrong);
    }

    private static SampleFolder in(Charset charset) {
        return SOUND.with(LEVEL, SOUND.text(LEVEL).getBytes(charset));
    }

    private static SampleFolder withD901(String effect) {
        String rule = """

                rule "D-901 要紧的事"
                    @en("A matter")
                    @because("要紧")
                    @becauseEn("It matters")
                    @source("示例")
                when
                    Dispute( category == WORK )
                then
                    %s
                end
                """.formatted(effect);
        return SOUND.with(DUTIES, SOUND.text(DUTIES) + rule).with("cases/more.yaml", CASES_OF_901);
    }

    private static SampleFolder withFact() {
        return slip(VOCABULARY, "facts:\n", """
                facts:
                  alcohol:
                    zh: 酒后
                    en: drunk
                    question: {zh: 喝了酒吗？, en: "Was anyone drunk?"}
                    purpose: {zh: 判断危险, en: To judge danger}
                    group: danger
                    stages: [level]
                    type: yesno
                """);
    }
}
