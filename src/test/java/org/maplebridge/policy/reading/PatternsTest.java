package org.maplebridge.policy.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

/** What stands between when and then: at most one Dispute and one Verdict. */
class PatternsTest {

    private static final String LEVEL = "level/danger.drl";
    private static final String TIER = "tier/people.drl";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void noPattern() {
        Finding.only(sound.slip(TIER, "    Dispute( people >= 30 )\n", ""))
                .is(Code.NO_CONDITION)
                .at(TIER, 1, 6)
                .says("Verdict( level >= GREEN )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dispute()", "Dispute( )", "Verdict()"})
    void anEmptyPattern(String pattern) {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", pattern))
                .is(Code.NO_CONDITION)
                .at(TIER, 7, 5)
                .under(pattern.substring(0, 7))
                .curedBy("Dispute( people >= 30 ) //");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not", "exists", "forall", "or", "and", "over", "from"})
    void aWordBetweenPatterns(String word) {
        Finding.only(sound.slip(TIER, "    Dispute( people >= 30 )", "    " + word + " Dispute( people >= 30 )"))
                .is(Code.FORBIDDEN_PATTERN)
                .at(TIER, 7, 5)
                .under(word)
                .curedBy("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "accumulate( Dispute(); $n : count() )",
                "not( Dispute( people >= 30 ) )",
                "String( this == x )",
                "Disput( people >= 30 )",
                "collect( Dispute() )",
            })
    void aPatternOfAnotherKind(String pattern) {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", pattern))
                .is(Code.FORBIDDEN_PATTERN)
                .at(TIER, 7, 5)
                .under(pattern.substring(0, pattern.indexOf('(')));
    }

    @Test
    void somethingBehindAPattern() {
        Finding.only(sound.slip(TIER, "Dispute( people >= 30 )", "Dispute( people >= 30 ) from entry-point \"x\""))
                .is(Code.FORBIDDEN_PATTERN)
                .at(TIER, 7, 29)
                .under("from");
    }

    @Test
    void aLevelRuleMayNotReadTheVerdict() {
        Finding.only(sound.slip(LEVEL, "Dispute( weapon >= BLADE, nearness >= OBTAINED )", "Verdict( level >= BLUE )"))
                .is(Code.FORBIDDEN_PATTERN)
                .at(LEVEL, 8, 5)
                .under("Verdict")
                .says("Levels rest on facts alone");
    }

    @Test
    void twoDisputes() {
        Finding.only(sound.slip(
                        TIER, "Dispute( people >= 30 )", "Dispute( people >= 30 )\n    Dispute( people >= 40 )"))
                .is(Code.TOO_MANY_PATTERNS)
                .at(TIER, 8, 5);
    }
}
