package org.maplebridge.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;

/** What has had its time goes; that it was there stays proven. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class RetentionTest {

    private static final Instant DAY_BEFORE_FIVE_YEARS = Instant.parse("2031-03-01T01:30:00Z");
    private static final Instant AFTER_FIVE_YEARS = Instant.parse("2031-03-02T01:30:01Z");
    private static final Instant AFTER_THIRTY_YEARS = Instant.parse("2056-03-02T01:30:01Z");

    @Inject
    TestClock clock;

    @Inject
    Expiry expiry;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void the_personal_part_of_a_red_dispute_goes_after_five_years_and_its_record_after_thirty() throws Exception {
        String id = numbered();

        expireAt(DAY_BEFORE_FIVE_YEARS);
        personal(id).then().statusCode(200);

        expireAt(AFTER_FIVE_YEARS);
        personal(id).then().statusCode(410).body("errors[0].code", equalTo("MB822"));
        one(id).then().statusCode(200);
        Story.as("audit")
                .get(Story.DECISIONS + "/" + id + "/alternatives")
                .then()
                .statusCode(200);

        waitForNumbers(id);
        expireAt(AFTER_THIRTY_YEARS);
        one(id).then()
                .statusCode(410)
                .body("errors[0].code", equalTo("MB822"))
                .body("detail", equalTo("这条记录已到保存期限，已删除"));
        Story.as("audit")
                .get(Story.DECISIONS + "/" + id + "/alternatives")
                .then()
                .statusCode(410)
                .body("errors[0].code", equalTo("MB822"));
        assertThat(deeds(id)).as("what was done about it goes with it").isEmpty();
        Story.as("audit")
                .get(Story.DECISIONS + "?limit=200")
                .then()
                .body("decisions.find { it.id == '" + id + "' }", nullValue());
    }

    @Test
    void its_receipt_still_proves_what_an_owner_kept_of_it() throws Exception {
        String id = numbered();
        byte[] kept = Story.as("audit")
                .get(Story.DECISIONS + "/records?reference=demo-2023-0412")
                .asString()
                .lines()
                .filter(line -> line.contains(id))
                .findFirst()
                .orElseThrow()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        expireAt(AFTER_THIRTY_YEARS);
        one(id).then().statusCode(410);

        Receipt receipt = Receipt.parse(proof(id).asString());

        List<VerifierKey> keys = List.of(VerifierKey.parse(
                Story.as("audit").get("/api/v1/log/key").asString().strip()));
        assertThat(receipt.prove(kept, keys).size()).isGreaterThan(receipt.index());
    }

    @Test
    void decisions_of_one_dispute_are_kept_as_long_as_any_of_them() throws Exception {
        String red = numbered();
        String calm = Story.post(
                        Story.with("").replaceFirst("\\{", "{\"previous\":\"" + red + "\",\"why\":\"CORRECTION\","))
                .statusCode(201)
                .extract()
                .path("id");
        proof(calm);
        String alone = Story.post(Story.with("")).statusCode(201).extract().path("id");
        proof(alone);

        expireAt(AFTER_FIVE_YEARS);
        one(alone).then().statusCode(410);
        one(calm).then().statusCode(200);

        waitForNumbers(red);
        waitForNumbers(calm);
        expireAt(AFTER_THIRTY_YEARS);
        one(calm).then().statusCode(410);
        one(red).then().statusCode(410);
    }

    @Test
    void which_entries_went_is_itself_an_entry() throws Exception {
        String id = numbered();
        expireAt(AFTER_THIRTY_YEARS);

        List<Deed> removals = QuarkusTransaction.requiringNew().call(() -> Deed.list("kind", Kind.REMOVAL));

        assertThat(removals).anySatisfy(deed -> {
            JsonNode json = json(deed);
            assertThat(json.get("level").textValue()).isEqualTo("RED");
            assertThat(json.get("kept").textValue()).isEqualTo("30 YEARS");
            assertThat(json.get("what").textValue()).isEqualTo("RECORD");
            assertThat(json.get("removed")).extracting(JsonNode::textValue).contains(id);
        });
    }

    @Test
    void erased_on_request_it_is_gone_and_that_is_an_entry() throws Exception {
        String id = numbered();

        erase("audit", id).then().statusCode(204);

        personal(id).then().statusCode(410).body("errors[0].code", equalTo("MB822"));
        one(id).then().statusCode(200);
        assertThat(deeds(id))
                .filteredOn(deed -> deed.kind == Kind.ERASURE)
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.author).isEqualTo("audit");
                    assertThat(json(deed).get("decision").textValue()).isEqualTo(id);
                });
        erase("audit", id).then().statusCode(204);
        assertThat(deeds(id))
                .as("once")
                .filteredOn(deed -> deed.kind == Kind.ERASURE)
                .hasSize(1);
    }

    @Test
    void nobody_but_audit_erases_and_nothing_is_erased_that_was_not_told() throws Exception {
        String id = numbered();
        for (String account : List.of("desk", "policy", "admin")) {
            erase(account, id).then().statusCode(403);
        }
        personal(id).then().statusCode(200);
        String bare = Story.post(Story.with("")).extract().path("id");
        erase("audit", bare).then().statusCode(404);
        erase("audit", "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77").then().statusCode(404);
        erase("audit", "x").then().statusCode(404);
    }

    private void expireAt(Instant moment) {
        clock.set(moment);
        expiry.run();
        clock.set(TestClock.USUAL);
    }

    /** The story of the brothers, RED, with a personal part, in the log. */
    private static String numbered() throws InterruptedException {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        proof(id);
        return id;
    }

    private static void waitForNumbers(String id) throws InterruptedException {
        for (Deed deed : deeds(id)) {
            proof(deed.id.toString());
        }
    }

    private static Response proof(String id) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Response answer = Story.as("audit").get("/api/v1/log/proof/" + id);
        while (answer.statusCode() == 202 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = Story.as("audit").get("/api/v1/log/proof/" + id);
        }
        answer.then().statusCode(200);
        return answer;
    }

    private static Response personal(String id) {
        return Story.as("audit").get(Story.DECISIONS + "/" + id + "/personal");
    }

    private static Response one(String id) {
        return Story.as("audit").get(Story.DECISIONS + "/" + id);
    }

    private static Response erase(String account, String id) {
        return Story.as(account).delete(Story.DECISIONS + "/" + id + "/personal");
    }

    private static List<Deed> deeds(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Deed.about(id));
    }

    private static JsonNode json(Deed deed) {
        try {
            return new JsonMapper().readTree(deed.record);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
