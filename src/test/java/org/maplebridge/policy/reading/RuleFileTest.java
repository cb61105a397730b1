package org.maplebridge.policy.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** The outside of a rule: what a file may hold, names, annotations, attributes, patterns. */
class RuleFileTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String TIER = "tier/people.drl";
    private final SampleFolder sound = SampleFolder.sound();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package org.maplebridge;",
                "import java.util.List;",
                "global java.util.List out;",
                "function void f() { }",
                "declare Thing end",
                "query \"q\" Dispute() end",
                "salience 10",
                "dialect \"java\"",
                "unit X;",
                "end",
                "expander rules.dsl",
            })
    void onlyRules(String other) {
        Finding.only(sound.with(LEVEL, other + "\n" + sound.text(LEVEL)))
                .is(Code.ONLY_RULES)
                .at(LEVEL, 1, 1)
                .under(other.split("[ ;]")[0]);
    }

    @Test
    void aFileWithoutRules() {
        Finding.only(sound.with("level/empty.drl", "// 以后再写\n"))
                .is(Code.NO_RULES)
                .atWhole("level/empty.drl");
    }

    @Test
    void aPolicyWithoutRules() {
        Finding.first(
                        Code.NO_RULES,
                        sound.without(LEVEL)
                                .without(TIER)
                                .without("duties/duties.drl")
                                .without("clocks/clocks.drl"))
                .atWhole("level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L-1 短号", "L101 没有连字符", "l-101 小写", "L-101", "L-101  两个空格", "备了刀具", "L-1011 长号"})
    void aNameThatIsNotAnIdAndASentence(String name) {
        Finding.only(sound.slip(LEVEL, "L-101 备了刀具", name))
                .is(Code.BAD_RULE_NAME)
                .at(LEVEL, 2, 6)
                .under('"' + name + '"')
                .curedBy("\"L-101 备了刀具\"");
    }

    @Test
    void anIdOfAnotherFolder() {
        Finding.only(sound.slip(TIER, "T-101 三十人", "L-901 三十人"))
                .is(Code.WRONG_FOLDER_FOR_ID)
                .at(TIER, 1, 6)
                .says("T-");
    }

    @Test
    void anIdUsedTwice() {
        Finding.first(Code.DUPLICATE_RULE, sound.slip(LEVEL, "L-201 动手", "L-101 动手"))
                .at(LEVEL, 13, 6)
                .says("level/danger.drl:2:6");
    }

    @Test
    void anIdUsedTwiceIsNamedWhereItStandsLater() {
        // the stronger effect comes first in the policy, yet the file is read from above
        Finding.first(
                        Code.DUPLICATE_RULE,
                        sound.slip(LEVEL, "L-101 备了", "L-999 备了")
                                .slip(LEVEL, "raise( YELLOW )", "raise( BLUE )")
                                .slip(LEVEL, "L-301", "L-201"))
                .at(LEVEL, 24, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "because", "becauseEn", "source"})
    void anAnnotationIsMissing(String name) {
        String text = sound.text(TIER).replaceFirst(" *@" + name + "\\(.*\\)\n", "");
        Finding.only(sound.with(TIER, text))
                .is(Code.MISSING_ANNOTATION)
                .at(TIER, 1, 6)
                .says("@" + name);
    }

    @Test
    void anAnnotationLeftEmpty() {
        Finding.only(sound.slip(LEVEL, "@en(\"A blade was obtained\")", "@en(\" \")"))
                .is(Code.MISSING_ANNOTATION)
                .at(LEVEL, 2, 6);
    }

    @Test
    void anAnnotationThatIsNotKnown() {
        Finding.first(
                        Code.UNKNOWN_ANNOTATION,
                        sound.slip(LEVEL, "@becauseEn(\"Someone obtained", "@becausEn(\"Someone obtained"))
                .at(LEVEL, 5, 6)
                .under("becausEn")
                .nearest("becauseEn")
                .curedBySuggestion();
    }

    @Test
    void anAnnotationWrittenTwice() {
        Finding.only(sound.slip(LEVEL, "    @because(\"有人备了刀具\")", "    @because(\"有人备了刀具\")\n    @because(\"再说一遍\")"))
                .is(Code.UNKNOWN_ANNOTATION)
                .at(LEVEL, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10", "no-loop true", "enabled false", "date-effective \"2026-01-01\"", "timer ( 5s )",
                        "ruleflow-group \"x\"",
                "lock-on-active", "dialect \"java\"", "agenda-group \"a\"", "duration 5", "extends \"L-201\"",
                        "activation-group \"x\""
            })
    void anAttribute(String attribute) {
        Finding.only(sound.slip(
                        LEVEL,
                        "@source(\"示例\")\nwhen\n    Dispute( weapon",
                        "@source(\"示例\")\n    " + attribute + "\nwhen\n    Dispute( weapon"))
                .is(Code.RULE_ATTRIBUTE)
                .at(LEVEL, 7, 5)
                .under(attribute.split("[- ]")[0]);
    }

    @Test
    void twoThousandRulesAndOneMore() {
        SampleFolder full = sound;
        for (int i = 0; i < 1000; i++) {
            full = full.with("tier/more%03d.drl".formatted(i), sound.text(TIER));
        }
        Finding.first(Code.TOO_MANY_RULES, full).says("2000");
    }
}
