package org.maplebridge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids and the moments that they were made for; searches by time rest on it. */
class TimedIdTest {

    private static final Instant MOMENT = Instant.parse("2031-03-02T01:30:00.123Z");

    @Test
    void ids_rise_also_within_a_millisecond_and_when_the_clock_is_set_back_a_little() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(TimedId.at(i < 5_000 ? MOMENT : MOMENT.minusSeconds(3_600)));
        }
        assertThat(ids).map(UUID::toString).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_id_lies_between_the_bounds_of_its_moment_however_the_clock_is_set() {
        for (Duration set : List.of(
                Duration.ZERO,
                Duration.ofDays(400),
                Duration.ofDays(-400),
                Duration.ofHours(-20),
                Duration.ofDays(-2))) {
            Instant moment = MOMENT.plus(set);
            String id = TimedId.at(moment).toString();
            assertThat(id).isGreaterThanOrEqualTo(TimedId.from(moment).toString());
            assertThat(id).isLessThan(TimedId.to(moment.plusMillis(1)).toString());
        }
    }

    @Test
    void before_1970_there_was_nothing() {
        assertThat(TimedId.from(Instant.parse("0001-01-01T00:00:00Z"))).isEqualTo(new UUID(0, 0));
    }
}
