package org.maplebridge.policy.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class EffectTest {

    private static final String TIER = "tier/people.drl";
    private static final String DUTIES = "duties/duties.drl";
    private static final String CLOCKS = "clocks/clocks.drl";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void noEffect() {
        Finding.only(sound.slip(TIER, "    lead( TOWN );\n", ""))
                .is(Code.NO_EFFECT)
                .at(TIER, 8, 1)
                .under("then")
                .curedByAdding(" lead( TOWN );");
    }

    @Test
    void anEffectThatIsNone() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "leed( TOWN );"))
                .is(Code.UNKNOWN_EFFECT)
                .at(TIER, 9, 5)
                .under("leed")
                .nearest("lead")
                .curedBySuggestion();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"System.exit(0);", "insert( x );", "modify( d ) { }", "int i = 0;", "{ }", "lead.x( TOWN );"})
    void codeInsteadOfAnEffect(String code) {
        Finding found = Finding.only(sound.slip(TIER, "lead( TOWN );", code));
        found.at(TIER, 9, 5).curedByRewriting("    " + code, "    lead( TOWN );");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"raise( RED ); ! level", "notify( POLICE ); ! duties", "contactWithin( 1, DAYS ); ! clocks"})
    void anEffectOfAnotherFolder(String effect, String folder) {
        Finding.only(sound.slip(TIER, "lead( TOWN );", effect))
                .is(Code.EFFECT_IN_WRONG_FOLDER)
                .at(TIER, 9, 5)
                .says("Move the rule to " + folder + "/");
    }

    @Test
    void twoEffects() {
        Finding.only(sound.slip(TIER, "lead( TOWN );", "lead( TOWN ); lead( DISTRICT );"))
                .is(Code.EFFECT_ARGUMENT)
                .at(TIER, 9, 19)
                .under("lead")
                .says("exactly one effect");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "lead( TOWNN );            ! 11 ! TOWNN    ! TOWN",
                "lead( VILLAGE );          ! 11 ! VILLAGE  !",
                "lead( town );             ! 11 ! town     ! TOWN",
            })
    void aTierThatCannotLead(String effect, int column, String under, String meant) {
        Finding found = Finding.only(sound.slip(TIER, "lead( TOWN );", effect))
                .is(Code.EFFECT_ARGUMENT)
                .at(TIER, 9, column)
                .under(under)
                .offers("TOWN", "DISTRICT");
        if (meant != null) {
            found.nearest(meant).curedBySuggestion();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "notify( POLICE, TOWN ); ! notify( POLCE, TOWN ); ! POLCE ! POLICE ! UNKNOWN_UNIT",
                "notify( POLICE, TOWN ); ! notify( 派出所, TOWN );  ! 派出所  ! POLICE ! CHINESE_NAME",
                "involve( TOWN );        ! involve( TWON );       ! TWON  ! TOWN ! UNKNOWN_UNIT",
                "report( MINORS-11, POLICE ); ! report( MINORS-12, POLICE ); ! MINORS-12 ! MINORS-11 ! EFFECT_ARGUMENT",
                "forbidMediation( REFUSED ); ! forbidMediation( REFUSE ); ! REFUSE ! REFUSED ! EFFECT_ARGUMENT",
            })
    void aUnitLawOrReasonThatIsNotInThePolicy(String right, String wrong, String under, String meant, Code code) {
        Finding.only(sound.slip(DUTIES, right, wrong))
                .is(code)
                .under(under)
                .nearest(meant)
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource({"HUORS,UNKNOWN_UNIT", "小时,CHINESE_NAME"})
    void aClockThatCountsInSomethingUnknown(String unit, Code code) {
        Finding.only(sound.slip(CLOCKS, "contactWithin( 24, HOURS );", "contactWithin( 24, " + unit + " );"))
                .is(code)
                .under(unit)
                .nearest("HOURS")
                .curedAsSaid();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "notify( POLICE, TOWN ); ! notify( POLICE, POLICE ); ! POLICE",
                "notify( POLICE, TOWN ); ! notify( POLICE TOWN );    ! TOWN",
                "notify( POLICE, TOWN ); ! notify( POLICE, TOWN, );  ! ,",
                "notify( POLICE, TOWN ); ! notify( \"POLICE\" );     ! \"POLICE\"",
                "notify( POLICE, TOWN ); ! notify();                 ! notify",
                "report( MINORS-11, POLICE ); ! report( MINORS-11 ); ! report",
                "forbidMediation( REFUSED );  ! forbidMediation( REFUSED, REFUSED ); ! forbidMediation",
            },
            quoteCharacter = '`')
    void bracketsOfAnotherShape(String right, String wrong, String under) {
        Finding.only(sound.slip(DUTIES, right, wrong))
                .is(Code.EFFECT_ARGUMENT)
                .under(under)
                .curedByRewriting(wrong, right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "contactWithin( 0, HOURS );     ! 0",
                "contactWithin( 007, HOURS );   ! 007",
                "contactWithin( 10000, HOURS ); ! 10000",
                "contactWithin( SOON, HOURS );  ! SOON",
                "contactWithin( 2-14, HOURS );  ! 2-14",
                "contactWithin( 24 );           ! contactWithin",
                "contactWithin( 24, HOURS, 1 ); ! contactWithin",
                "contactWithin( -5, HOURS );    ! -",
                "contactWithin( 1.5, HOURS );   ! .",
            })
    void aLengthOfTimeThatIsNone(String wrong, String under) {
        Finding.only(sound.slip(CLOCKS, "contactWithin( 24, HOURS );", wrong))
                .is(Code.EFFECT_ARGUMENT)
                .under(under)
                .curedByRewriting(wrong, "contactWithin( 24, HOURS );");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passUpAfter( DISTRICT, 5, WORKING_DAYS );", "passUpAfter( 5, WORKING_DAYS );"})
    void passingUpFromNowhere(String wrong) {
        Finding.only(sound.slip(CLOCKS, "passUpAfter( VILLAGE, 5, WORKING_DAYS );", wrong))
                .is(Code.EFFECT_ARGUMENT)
                .curedByRewriting(wrong, "passUpAfter( VILLAGE, 5, WORKING_DAYS );");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level == RED", "level <= RED", "level > BLUE", "level in (RED)", "level >= PURPLE", "tier >= TOWN",
                        "level >= RED, level >= RED",
                "level >= RED || level >= BLUE", "level", "level >= RED,", "level >= \"RED\"", "people >= 3",
                        "level >= RED level", "!level"
            })
    void aVerdictIsOnlyReadAsAtLeast(String reached) {
        // in tier/ the tier is not yet known
        Finding.only(sound.slip(TIER, "Verdict( level >= RED )", "Verdict( " + reached + " )"))
                .is(Code.VERDICT_CONDITION)
                .at(TIER, 18, 14 + (reached.equals("level >= RED, level >= RED") ? 14 : 0))
                .curedByRewriting("Verdict( " + reached + " )", "Verdict( level >= RED )");
    }
}
