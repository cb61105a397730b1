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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
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
import org.maplebridge.policy.Level;

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

    @Inject
    Flyway owner;

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

    /** The control is that it goes once the column is as it was. In a transaction that is undone. */
    @Test
    void what_only_a_changed_level_says_is_due_stays() throws Exception {
        UUID id = UUID.fromString(numbered());
        undone(connection -> {
            run(connection, "update decision set level = 'GREEN' where id = '" + id + "'");
            remove(connection, id, Level.GREEN);
            assertThat(isStored(connection, "decision where id", id)).isTrue();
            assertThat(isStored(connection, "personal_part where decision_id", id))
                    .isTrue();

            run(connection, "update decision set level = 'RED' where id = '" + id + "'");
            remove(connection, id, Level.RED);
            assertThat(isStored(connection, "decision where id", id)).isFalse();
            assertThat(isStored(connection, "personal_part where decision_id", id))
                    .isFalse();
        });
    }

    /** The control is that the dispute goes once the deed is back where it belongs. */
    @Test
    void a_deed_that_was_moved_to_a_dispute_does_not_go_with_it() throws Exception {
        UUID id = UUID.fromString(numbered());
        String other = numbered();
        personal(other).then().statusCode(200);
        waitForNumbers(other);
        UUID moved = deeds(other).get(0).id;
        undone(connection -> {
            run(connection, "update deed set about = '" + id + "' where id = '" + moved + "'");
            remove(connection, id, Level.RED);
            assertThat(isStored(connection, "deed where id", moved)).isTrue();
            assertThat(isStored(connection, "decision where id", id)).isTrue();

            run(connection, "update deed set about = '" + other + "' where id = '" + moved + "'");
            remove(connection, id, Level.RED);
            assertThat(isStored(connection, "decision where id", id)).isFalse();
        });
    }

    /** Everything from this decision on whose column says this level, as if it were due. */
    private static void remove(Connection connection, UUID from, Level level) throws SQLException {
        UUID before = new UUID(from.getMostSignificantBits(), from.getLeastSignificantBits() - 1);
        Due due = new Due(policy(connection, from), level, Period.ofYears(1), AFTER_FIVE_YEARS, before);
        Removal removal = new Removal(connection, new Terms(List.of(), AFTER_FIVE_YEARS));
        removal.personalParts(due);
        removal.records(due);
    }

    private static String policy(Connection connection, UUID decision) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select policy_id from decision where id = '" + decision + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isStored(Connection connection, String where, UUID id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + where + " = '" + id + "'")) {
            return row.next();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void undone(Work work) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
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
