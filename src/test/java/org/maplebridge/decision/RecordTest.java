package org.maplebridge.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class RecordTest {

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void the_members_stand_in_the_order_of_the_design() throws Exception {
        JsonNode record = record(Story.brothers());

        assertThat(record.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "at",
                        "by",
                        "policy",
                        "engine",
                        "reference",
                        "source",
                        "area",
                        "occurredAt",
                        "facts",
                        "personal",
                        "verdict");
        assertThat(record.get("verdict").fieldNames())
                .toIterable()
                .containsExactly("level", "tier", "settled", "couldReach", "duties", "clocks", "reasons");
        assertThat(record.at("/verdict/reasons/0").fieldNames())
                .toIterable()
                .containsExactly("rule", "effect", "decisive", "alone", "facts");
    }

    @Test
    void it_holds_codes_and_never_words() throws Exception {
        String record = record(Story.brothers()).toString();
        assertThat(record).doesNotContain("甲某", "兄弟", "headline", "title", "because\":\"", "\"ask\"");
        assertThat(record).matches("[\\x20-\\x7E]*");
    }

    @Test
    void facts_stand_in_the_order_of_the_vocabulary_with_null_for_asked_in_vain() throws Exception {
        JsonNode record = record(Story.with("\"amount\":5,\"threat\":null,\"alcohol\":false,\"weapon\":\"OBJECT\""));
        assertThat(record.get("facts"))
                .hasToString("{\"alcohol\":false,\"weapon\":\"OBJECT\",\"threat\":null,\"amount\":5}");
    }

    @Test
    void what_is_optional_and_absent_is_not_in_it() throws Exception {
        assertThat(record(Story.with("")).fieldNames())
                .toIterable()
                .doesNotContain("occurredAt", "personal", "previous", "why");
    }

    @Test
    void every_column_is_read_from_the_record() throws Exception {
        StoredDecision stored = stored(Story.brothers());
        JsonNode record = stored.json();

        assertThat(stored.at)
                .isEqualTo(TestClock.USUAL)
                .hasToString(record.get("at").textValue());
        assertThat(stored.level)
                .isEqualTo("RED")
                .isEqualTo(record.at("/verdict/level").textValue());
        assertThat(stored.tier)
                .isEqualTo("VILLAGE")
                .isEqualTo(record.at("/verdict/tier").textValue());
        assertThat(stored.area).isEqualTo("421303004012");
        assertThat(stored.source).isEqualTo("HOME_VISIT");
        assertThat(stored.reference).isEqualTo("demo-2023-0412");
        assertThat(stored.author).isEqualTo("desk");
        assertThat(stored.policyId).isEqualTo(record.get("policy").textValue());
    }

    @Test
    void reading_it_again_gives_the_same_bytes_and_the_same_answer_with_what_holds_beside_it() {
        String first = Story.post(Story.brothers()).statusCode(201).extract().asString();
        UUID id = UUID.fromString(io.restassured.path.json.JsonPath.from(first).getString("id"));
        byte[] bytes = read(id).record;

        String again = Story.as("audit").get(Story.DECISIONS + "/" + id).asString();

        assertThat(again).startsWith(first.substring(0, first.length() - 1) + ",\"standing\":{\"state\":\"PROPOSED\"");
        assertThat(read(id).record).isEqualTo(bytes);
        assertThat(new String(bytes, UTF_8)).startsWith("{\"id\":\"" + id + "\",\"at\":\"2026-03-02T01:30:00.123Z\"");
    }

    @Test
    void ids_rise_with_time_and_carry_it() {
        UUID first = stored(Story.with("")).id;
        UUID second = stored(Story.with("")).id;

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    private JsonNode record(String body) throws Exception {
        return json.readTree(stored(body).record);
    }

    private static StoredDecision stored(String body) {
        return read(UUID.fromString(Story.post(body).statusCode(201).extract().path("id")));
    }

    private static StoredDecision read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.<StoredDecision>findById(id));
    }
}
