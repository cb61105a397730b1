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
                .is(Code.MISSING_END)
                .at(TIER, 9, 17)
                .under(";")
                .says("end")
                .curedAsSaid();
    }

    @Test
    void theEndOfTheLastRule() {
        Finding.only(sound.slip(TIER, "    lead( DISTRICT );\nend\n", "    lead( DISTRICT );\n"))
                .is(Code.MISSING_END)
                .at(TIER, 21, 21)
                .says("end of file")
                .curedAsSaid();
    }

    @Test
    void theBracketThatClosesAPattern() {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", "Dispute( people >= 30"))
                .is(Code.MISSING_BRACKET)
                .at(TIER, 7, 24)
                .under("30")
                .says(")")
                .curedAsSaid();
    }

    @Test
    void theBracketThatOpensAPattern() {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", "Dispute people >= 30 )"))
                .is(Code.MISSING_BRACKET)
                .at(TIER, 7, 5)
                .under("Dispute")
                .curedAsSaid();
    }

    @Test
    void theSemicolon() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead( TOWN )"))
                .is(Code.MISSING_SEMICOLON)
                .at(TIER, 9, 16)
                .under(")")
                .says(";")
                .curedAsSaid();
    }

    @Test
    void theBracketThatClosesAnEffect() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead( TOWN ;"))
                .is(Code.MISSING_BRACKET)
                .at(TIER, 9, 11)
                .under("TOWN")
                .curedAsSaid();
    }

    @Test
    void theBracketThatOpensAnEffect() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead TOWN );"))
                .is(Code.MISSING_BRACKET)
                .at(TIER, 9, 5)
                .under("lead")
                .curedAsSaid();
    }

    @Test
    void theWordWhen() {
        Finding.only(sound.slip(TIER, "when\n    Dispute( people >= 30 )", "    Dispute( people >= 30 )"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 5, 17)
                .says("when")
                .curedAsSaid();
    }

    @Test
    void theWordThen() {
        Finding.only(sound.slip(TIER, "then\n    lead( TOWN );", "    lead( TOWN );"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 7, 27)
                .says("then")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource({"@because(\"人多\"),@because(人多\"),3,16", "@because(\"人多\"),@because(\"人多),3,14"})
    void aQuote(String right, String wrong, int line, int column) {
        Finding.only(sound.slip(
                        TIER, right + "\n    @becauseEn(\"Many people\")", wrong + "\n    @becauseEn(\"Many people\")"))
                .is(Code.MISSING_QUOTE)
                .at(TIER, line, column)
                .under("\"")
                .curedAsSaid();
    }

    @Test
    void theQuotesOfTheName() {
        Finding.only(sound.slip(TIER, "rule \"T-101 三十人以上由镇牵头\"", "rule T-101 三十人以上由镇牵头"))
                .is(Code.MISSING_QUOTE)
                .at(TIER, 1, 1)
                .under("rule")
                .says("quotes")
                .curedAsSaid();
    }

    @Test
    void theEndOfAComment() {
        Finding.only(sound.with(TIER, sound.text(TIER) + "/* 没有写完\n"))
                .is(Code.RULE_SYNTAX)
                .at(TIER, 23, 1)
                .says("*/")
                .curedAsSaid();
    }

    @Test
    void aBackslashInAText() {
        Finding.only(sound.slip(TIER, "@because(\"人多\")", "@because(\"人\\u0022多\")"))
                .is(Code.BACKSLASH)
                .at(TIER, 3, 16)
                .under("\\")
                .says("「」")
                .curedAsSaid();
    }
}
