package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.RandomCondition;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Vocabulary;

/** What the model prints is what an author may write, and reads as the same condition. */
class ConditionRoundTripTest {

    private static final Vocabulary VOCABULARY = SampleFolder.sound().policy().vocabulary();

    @RepeatedTest(10)
    void aPrintedConditionReadsAsItself(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        RandomCondition any = new RandomCondition(VOCABULARY, random);
        for (int i = 0; i < 100; i++) {
            Condition condition = any.condition(3);
            assertThat(read(condition.print())).as(condition.print()).contains(condition);
        }
    }

    @Test
    void andBindsCloserThanOr() {
        Condition read = read("people >= 1 || people >= 2 && child == true").orElseThrow();
        assertThat(read)
                .isInstanceOfSatisfying(
                        Any.class, any -> assertThat(any.parts().get(1)).isInstanceOf(All.class));
        assertThat(read("people >= 1 && people >= 2 || child == true").orElseThrow())
                .isInstanceOf(Any.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "(people >= 1 || people >= 2) && child == true ! ( people >= 1 || people >= 2 ) && child == true",
                "(people >= 1)                                 ! people >= 1",
                "((people >= 1) || (child == true))            ! people >= 1 || child == true",
                "people >= 1 && (people <= 5 && child == true) ! people >= 1 && people <= 5 && child == true",
                "people>=1&&child==true                        ! people >= 1 && child == true",
                "category  in( FAMILY,WORK )                   ! category in (FAMILY, WORK)",
                "category not  in (FAMILY)                     ! category not in (FAMILY)",
                "people >= 1 /* darum */ && child == true      ! people >= 1 && child == true",
                "(category in (FAMILY) || category not in (WORK, FAMILY)) && people in (1, 2) ! "
                        + "( category in (FAMILY) || category not in (WORK, FAMILY) ) && people in (1, 2)",
            })
    void bracketsAndSpacesAreTakenForWhatTheyMean(String written, String printed) {
        assertThat(read(written).map(Condition::print)).contains(printed);
    }

    @Test
    void listsAmongOtherPartsStayLists() {
        Condition read = read("category in (FAMILY, WORK) || people == 3 && category not in (NEIGHBOUR, WORK)")
                .orElseThrow();
        assertThat(read.comparisons())
                .extracting(compare -> compare.codes().size())
                .containsExactly(2, 1, 2);
    }

    private static Optional<Condition> read(String written) {
        SourceFile file = SourceFile.of("level/x.drl", written);
        Problems problems = new Problems();
        List<Token> tokens = Tokens.within(file, 0, written.length(), problems);
        Optional<Condition> read = new ConditionReader(file, VOCABULARY, problems).read(written, tokens);
        assertThat(problems.list()).isEmpty();
        return read;
    }
}
