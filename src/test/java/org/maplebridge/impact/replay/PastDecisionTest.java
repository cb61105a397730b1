package org.maplebridge.impact.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Rule;

/** What is read from the bytes of a record, and what is refused. */
class PastDecisionTest {

    private static final String RECORD = new String(
            Records.of(Policies.SHIPPED, Map.of("violence", "PHYSICAL", "peopleInvolved", "40", "alcohol", "true")),
            UTF_8);

    @Test
    void it_holds_what_a_replay_needs() throws NoRecord {
        PastDecision past = read(RECORD);
        assertThat(past.id()).isEqualTo(new UUID(7, 1));
        assertThat(past.at()).hasToString("2026-03-02T01:30:00.123Z");
        assertThat(past.area()).isEqualTo("421303004012");
        assertThat(past.policy()).isEqualTo(Policies.SHIPPED.policy().id());
        assertThat(past.facts())
                .containsExactlyInAnyOrder(
                        new Stated("violence", "PHYSICAL", true),
                        new Stated("peopleInvolved", "40", false),
                        new Stated("alcohol", "true", false));
    }

    @Test
    void every_effect_of_the_policy_is_read_as_it_was_printed() throws NoRecord {
        for (Rule rule : Policies.SHIPPED.policy().rules()) {
            Effect effect = rule.effect();
            assertThat(PrintedEffect.read(effect.print())).isEqualTo(effect);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "level":"YELLOW"     | "level":"PURPLE"  | level
            "tier":"DISTRICT"    | "tier":7          | tier
            "facts":{            | "facts":[],"f":{  | facts
            "verdict":{          | "judgement":{     | verdict
            "id":"               | "id":"no          | id
            "at":"2026           | "at":"soon        | at
            raise(YELLOW)        | raise(PURPLE)     | effect
            "violence":"PHYSICAL" | "violence":{"a":1} | violence
            """)
    void a_member_that_is_wrong_is_named(String right, String wrong, String named) {
        assertThat(RECORD).contains(right);
        assertThatThrownBy(() -> read(RECORD.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(NoRecord.class)
                .hasMessageContaining(named);
    }

    @Test
    void bytes_behind_the_record_are_refused() {
        assertThatThrownBy(() -> read(RECORD + RECORD)).isInstanceOf(NoRecord.class);
        assertThatCode(() -> read(RECORD + "\r")).doesNotThrowAnyException();
    }

    @Test
    void a_line_longer_than_any_record_is_refused() {
        assertThatThrownBy(() -> read(RECORD + " ".repeat(PastDecision.LONGEST)))
                .isInstanceOf(NoRecord.class)
                .hasMessageContaining("1 MiB");
    }

    @Test
    void whatever_the_bytes_it_is_a_record_or_it_is_none() {
        Random random = new Random(20261124);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = RECORD.getBytes(UTF_8);
            for (int spoilt = random.nextInt(1, 4); spoilt > 0; spoilt--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                new Replay(Policies.SHIPPED.evaluation()).of(PastDecision.read(bytes));
            } catch (NoRecord expected) {
                assertThat(expected.says().zh()).isNotEmpty();
            }
        }
    }

    private static PastDecision read(String record) throws NoRecord {
        return PastDecision.read(record.getBytes(UTF_8));
    }
}
