package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {

    private static final ValueSet ALL = ValueSet.between(2, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "==     | 4   | 4",
                "!=     | 4   | 2 3 5 6",
                ">=     | 4   | 4 5 6",
                ">      | 4   | 5 6",
                "<=     | 4   | 2 3 4",
                "<      | 4   | 2 3",
                "in     | 3 5 | 3 5",
                "not in | 3 5 | 2 4 6",
                ">      | 6   | ''",
                "<      | 2   | ''",
                "<      | 0   | ''",
            })
    void theKnownValuesForWhichItHolds(String sign, String codes, String admitted) {
        assertThat(codes(Operator.of(sign).orElseThrow().admits(ALL, numbers(codes))))
                .isEqualTo(Set.copyOf(numbers(admitted)));
    }

    /** Above all {@code !=}: known and different. */
    @ParameterizedTest
    @EnumSource
    void noneHoldsForAnUnknownFact(Operator operator) {
        for (long code = 2; code <= 6; code++) {
            assertThat(operator.admits(ALL, List.of(code)).contains(Facts.UNKNOWN))
                    .isFalse();
        }
    }

    @Test
    void everySignIsRead() {
        for (Operator operator : Operator.values()) {
            assertThat(Operator.of(operator.sign())).contains(operator);
        }
        assertThat(Operator.of("=")).isEmpty();
        assertThat(Operator.of("matches")).isEmpty();
    }

    private static List<Long> numbers(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(" ")).stream().map(Long::valueOf).toList();
    }

    private static Set<Long> codes(ValueSet set) {
        return LongStream.rangeClosed(-1, 9).filter(set::contains).boxed().collect(Collectors.toSet());
    }
}
