package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Retention;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class RetentionYamlTest {

    private static final String FILE = "retention.yaml";
    private static final String SOUND = """
            source: 示例
            levels:
              RED: {record: {n: 30, unit: YEARS}, personal: {n: 60, unit: MONTHS}}
              YELLOW: {record: {n: 10, unit: YEARS}, personal: {n: 3, unit: YEARS}}
              BLUE: {record: {n: 5, unit: YEARS}, personal: {n: 5, unit: YEARS}}
              GREEN: {record: {n: 3, unit: YEARS}, personal: {n: 30, unit: DAYS}}
            """;

    @Test
    void it_says_for_each_level_how_long() {
        Retention retention = RetentionReader.of(sample(SOUND).policy());
        assertThat(retention.of(Level.RED)).contains(new Retention.Term(Period.ofYears(30), Period.ofMonths(60)));
        assertThat(retention.of(Level.GREEN)).contains(new Retention.Term(Period.ofYears(3), Period.ofDays(30)));
    }

    @Test
    void a_policy_without_it_keeps_everything() {
        assertThat(RetentionReader.of(SampleFolder.sound().policy())).isEqualTo(Retention.FOR_EVER);
        assertThat(Retention.FOR_EVER.of(Level.GREEN)).isEmpty();
    }

    @Test
    void years_are_those_of_the_calendar_where_the_office_is() {
        Instant leapDay = Instant.parse("2028-02-29T01:00:00Z");
        assertThat(Retention.cutoff(leapDay, Period.ofYears(5), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2023-02-28T01:00:00Z"));
    }

    @Test
    void each_level_must_be_there() {
        String without =
                SOUND.lines().filter(line -> !line.contains("BLUE")).collect(Collectors.joining("\n", "", "\n"));
        Finding.only(sample(without)).is(Code.MISSING_KEY);
    }

    @Test
    void a_personal_part_is_not_kept_longer_than_its_record() {
        Finding.only(sample(SOUND.replace("n: 60, unit: MONTHS", "n: 361, unit: MONTHS")))
                .is(Code.BAD_RETENTION);
    }

    @Test
    void units_and_numbers_have_their_bounds() {
        Finding.only(sample(SOUND.replace("n: 30, unit: DAYS", "n: 30, unit: HOURS")))
                .is(Code.BAD_RETENTION);
        Finding.only(sample(SOUND.replace("n: 30, unit: DAYS", "n: 0, unit: DAYS")))
                .is(Code.BAD_RETENTION);
        Finding.only(sample(SOUND.replace("record: {n: 30, unit: YEARS}", "record: {n: 101, unit: YEARS}")))
                .is(Code.BAD_RETENTION);
    }

    @Test
    void what_it_does_not_know_it_names() {
        Finding.only(sample(SOUND + "for: ever\n")).is(Code.UNKNOWN_KEY);
        Finding.only(sample(SOUND.replace("GREEN:", "PURPLE: {}\n  GREEN:"))).is(Code.UNKNOWN_KEY);
    }

    private static SampleFolder sample(String retention) {
        return SampleFolder.sound().with(FILE, retention);
    }
}
