package org.maplebridge.policy.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** What was forgotten is named, and belongs behind the words that the caret underlines. */
class MissingSignTest {

    private static final String TIER = "tier/people.drl";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void theEnd() {
        Finding.only(sound.slip(TIER, "    lead( TOWN );\nend\n", "    lead( TOWN );\n"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 9, 17)
                .under(";")
                .says("end")
                .curedByAdding("\nend");
    }

    @Test
    void theEndOfTheLastRule() {
        Finding.only(sound.slip(TIER, "    lead( DISTRICT );\nend\n", "    lead( DISTRICT );\n"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 21, 21)
                .says("end of file")
                .curedByAdding("\nend");
    }

    @Test
    void theBracketThatClosesAPattern() {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", "Dispute( people >= 30"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 7, 24)
                .under("30")
                .says(")")
                .curedByAdding(" )");
    }

    @Test
    void theBracketThatOpensAPattern() {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", "Dispute people >= 30 )"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 7, 5)
                .under("Dispute")
                .curedByAdding("(");
    }

    @Test
    void theSemicolon() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead( TOWN )"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 9, 16)
                .under(")")
                .says(";")
                .curedByAdding(";");
    }

    @Test
    void theBracketThatClosesAnEffect() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead( TOWN ;"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 9, 11)
                .under("TOWN")
                .curedByAdding(" )");
    }

    @Test
    void theBracketThatOpensAnEffect() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead TOWN );"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 9, 5)
                .under("lead")
                .curedByAdding("(");
    }

    @Test
    void theWordWhen() {
        Finding.only(sound.slip(TIER, "when\n    Dispute( people >= 30 )", "    Dispute( people >= 30 )"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 5, 17)
                .says("when")
                .curedByAdding("\nwhen");
    }

    @Test
    void theWordThen() {
        Finding.only(sound.slip(TIER, "then\n    lead( TOWN );", "    lead( TOWN );"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 7, 27)
                .says("then")
                .curedByAdding("\nthen");
    }

    @ParameterizedTest
    @CsvSource({"@because(\"人多\"),@because(人多\"),3,16", "@because(\"人多\"),@because(\"人多),3,14"})
    void aQuote(String right, String wrong, int line, int column) {
        Finding.only(sound.slip(
                        TIER, right + "\n    @becauseEn(\"Many people\")", wrong + "\n    @becauseEn(\"Many people\")"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, line, column)
                .under("\"");
    }

    @Test
    void theQuotesOfTheName() {
        Finding.only(sound.slip(TIER, "rule \"T-101 三十人以上由镇牵头\"", "rule T-101 三十人以上由镇牵头"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 1, 1)
                .under("rule")
                .says("quotes");
    }

    @Test
    void theEndOfAComment() {
        Finding.only(sound.with(TIER, sound.text(TIER) + "/* 没有写完\n"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 23, 1)
                .says("*/");
    }

    @Test
    void aBackslashInAText() {
        Finding.only(sound.slip(TIER, "@because(\"人多\")", "@because(\"人\\\\u0022多\")"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 3, 14)
                .says("「」");
    }
}
