package org.maplebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/** A condition holds exactly when one of its ways does. */
class CubeTest {

    private static final Vocabulary VOCABULARY = SampleFolder.sound().policy().vocabulary();

    @RepeatedTest(10)
    void theWaysMeanTheCondition(RepetitionInfo repetition) {
        RandomCondition any = new RandomCondition(VOCABULARY, new Random(repetition.getCurrentRepetition()));
        int held = 0;
        for (int i = 0; i < 100; i++) {
            Condition condition = any.condition(3);
            List<Cube> ways = Cube.of(condition);
            assertThat(ways).hasSize(Cube.count(condition));
            for (int j = 0; j < 20; j++) {
                Facts facts = any.facts();
                assertThat(ways.stream().anyMatch(way -> holds(way, facts)))
                        .as("%s under %s", condition.print(), facts)
                        .isEqualTo(condition.holds(facts));
                held += condition.holds(facts) ? 1 : 0;
            }
        }
        assertThat(held).as("both answers occur").isBetween(200, 1_800);
    }

    @Test
    void countingDoesNotOverflow() {
        Condition either = new Condition.Any(List.of(Condition.ALWAYS, Condition.ALWAYS));
        Condition many = new Condition.All(java.util.Collections.nCopies(200, either));
        assertThat(Cube.count(many)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Cube.count(Condition.ALWAYS)).isOne();
    }

    private static boolean holds(Cube way, Facts facts) {
        return way.sets().entrySet().stream().allMatch(set -> set.getValue().contains(facts.value(set.getKey())));
    }
}
