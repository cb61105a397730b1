package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The ranges behave like the plain sets of codes that they stand for. */
class ValueSetTest {

    private static final long HIGHEST = 12;

    @RepeatedTest(20)
    void rangesBehaveLikeSets(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            ValueSet a = any(random);
            ValueSet b = any(random);
            Set<Long> inA = codes(a);
            Set<Long> inB = codes(b);

            assertThat(codes(a.and(b))).isEqualTo(both(inA, inB));
            assertThat(codes(a.minus(b))).isEqualTo(without(inA, inB));
            assertThat(a.within(b)).isEqualTo(inB.containsAll(inA));
            assertThat(a.isEmpty()).isEqualTo(inA.isEmpty());
            assertThat(a.single().isPresent()).isEqualTo(inA.size() == 1);
            assertSound(a.and(b));
            assertSound(a.minus(b));
        }
    }

    @Test
    void noCodeLiesBetweenTurnedEnds() {
        assertThat(ValueSet.between(5, 4)).isEqualTo(ValueSet.EMPTY);
        assertThat(ValueSet.between(5, 5).single()).hasValue(5);
    }

    @Test
    void theLargestCodesDoNotOverflow() {
        ValueSet all = ValueSet.between(0, Long.MAX_VALUE);
        assertThat(all.minus(ValueSet.between(3, Long.MAX_VALUE))).isEqualTo(ValueSet.between(0, 2));
        assertThat(all.minus(ValueSet.of(List.of(Long.MAX_VALUE)))).isEqualTo(ValueSet.between(0, Long.MAX_VALUE - 1));
        assertThat(all.within(all)).isTrue();
        assertThat(all.within(ValueSet.between(0, Long.MAX_VALUE - 1))).isFalse();
    }

    @Test
    void unknownIsInNoSet() {
        assertThat(ValueSet.between(0, 9).contains(Facts.UNKNOWN)).isFalse();
    }

    /** Built from ranges, from codes, and from what the operations themselves give. */
    private static ValueSet any(Random random) {
        long low = random.nextInt((int) HIGHEST);
        ValueSet range = ValueSet.between(low, low - 1 + random.nextInt((int) (HIGHEST - low) + 2));
        ValueSet scattered = ValueSet.of(
                random.longs(random.nextInt(6), 0, HIGHEST + 1).boxed().toList());
        return switch (random.nextInt(4)) {
            case 0 -> range;
            case 1 -> scattered;
            case 2 -> range.minus(scattered);
            default -> ValueSet.between(0, HIGHEST).minus(scattered).minus(range);
        };
    }

    private static Set<Long> codes(ValueSet set) {
        return LongStream.rangeClosed(0, HIGHEST + 2)
                .filter(set::contains)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Long> both(Set<Long> a, Set<Long> b) {
        Set<Long> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static Set<Long> without(Set<Long> a, Set<Long> b) {
        Set<Long> left = new HashSet<>(a);
        left.removeAll(b);
        return left;
    }

    private static void assertSound(ValueSet set) {
        assertThat(set.ranges()).allMatch(range -> range.low() <= range.high());
        for (int i = 1; i < set.ranges().size(); i++) {
            assertThat(set.ranges().get(i).low())
                    .isGreaterThan(set.ranges().get(i - 1).high());
        }
    }
}
