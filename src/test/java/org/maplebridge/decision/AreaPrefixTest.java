package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaPrefixTest {

    @ParameterizedTest(name = "below {0} ends before {1}")
    @CsvSource({
        "421303, 421304",
        "4219, 4220",
        "0, 1",
        "09, 10",
        "099, 100",
        "421303004012, 421303004013",
        "421303004012-0, 421303004012-1",
        "421303004012-01, 421303004012-02",
        "421303004012-09, 421303004012-10",
        "421303004012-9, 421303004013",
        "421303004012-99, 421303004013"
    })
    void the_next_prefix_ends_the_range(String prefix, String next) {
        assertThat(AreaPrefix.next(prefix)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "999", "999999999999", "999999999999-9"})
    void nines_alone_have_no_end(String prefix) {
        assertThat(AreaPrefix.next(prefix)).isEmpty();
        assertThat(AreaPrefix.below("area", prefix).hql()).isEqualTo("area >= :area");
    }

    /** The plain order of characters and a linguistic one, which may pass over the hyphen. */
    @Test
    void the_range_holds_what_begins_with_the_prefix_in_any_order_of_text() {
        List<String> areas = List.of(
                "360502777776",
                "360502777777",
                "360502777777-01",
                "360502777777-09",
                "360502777777-10",
                "360502777777-99",
                "360502777778",
                "360502777778-01");
        for (Comparator<? super String> order :
                List.<Comparator<? super String>>of(Comparator.naturalOrder(), Collator.getInstance(Locale.US))) {
            for (String prefix :
                    List.of("3605", "360502777777", "360502777777-0", "360502777777-1", "360502777777-9")) {
                String end = AreaPrefix.next(prefix).orElseThrow();
                assertThat(areas.stream()
                                .filter(area -> order.compare(area, prefix) >= 0 && order.compare(area, end) < 0))
                        .as(prefix)
                        .containsExactlyElementsOf(areas.stream()
                                .filter(area -> area.startsWith(prefix))
                                .toList());
            }
        }
    }

    /** The control: the end that a colon makes is no end where letters and signs have an order of their own. */
    @Test
    void a_colon_would_not_end_it() {
        assertThat("360502777777").isLessThan("3605:");
        assertThat(Collator.getInstance(Locale.US).compare("360502777777", "3605:"))
                .isPositive();
    }

    @Test
    void what_is_no_prefix_finds_nothing() {
        assertThat(AreaPrefix.below("bound", "none").hql()).isEqualTo("1 = 0");
    }
}
