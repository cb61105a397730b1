package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored was printed by Java's own formatters: not a character of it may change. */
class MomentsTest {

    private static final int[] NANOS = {0, 1, 10, 999, 1_000, 120_000, 1_000_000, 880_000_000, 900_000_000, 999_999_999
    };

    private final Random random = new Random(20261128);

    private Stream<Instant> moments() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> Instant.ofEpochSecond(
                        random.nextLong(-4_000_000_000L, 9_000_000_000L)
                                / (i % 3 == 0 ? 60 : 1)
                                * (i % 3 == 0 ? 60 : 1),
                        NANOS[random.nextInt(NANOS.length)]));
    }

    @Test
    void moments_are_written_as_java_formats_them() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        moments().forEach(moment -> {
            assertThat(Moments.utc(moment)).isEqualTo(DateTimeFormatter.ISO_INSTANT.format(moment));
            ZonedDateTime local = moment.atZone(zone);
            assertThat(Moments.local(local)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
        });
    }

    @Test
    void moments_are_read_as_java_parses_them() {
        moments().forEach(moment -> {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
            String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset));
            assertThat(Moments.read(written)).contains(OffsetDateTime.parse(written));
            assertThat(Moments.read(written.toLowerCase())).contains(OffsetDateTime.parse(written));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-29T09:30+08:00", "2023-04-12T24:00:00Z", "2023-04-12T09:60Z", "2023-04-12T09:30+19:00"})
    void a_moment_that_never_was_is_refused_as_java_refuses_it(String written) {
        assertThatThrownBy(() -> OffsetDateTime.parse(written)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Moments.read(written)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-04-12",
                "2023-04-12T09:30",
                "2023-04-12 09:30Z",
                "2023-04-12T9:30Z",
                "2023-04-12T09:30:00.Z",
                "二〇二三"
            })
    void what_is_not_written_like_a_moment_is_none(String written) {
        assertThat(Moments.read(written)).isEmpty();
    }
}
