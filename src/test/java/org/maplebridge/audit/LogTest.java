package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.tree.ConsistencyProof;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;

/** What was answered is soon in a signed log, and whoever asks is given proof of it. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class LogTest {

    @Inject
    DataSource service;

    @Test
    void a_decision_is_soon_in_a_checkpoint_and_its_receipt_proves_its_very_bytes() throws Exception {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        Receipt receipt = Receipt.parse(LogCalls.receipt(id));

        Checkpoint checkpoint = receipt.prove(bytes(id, Kind.DECISION), LogCalls.keys());

        assertThat(checkpoint.origin()).isEqualTo("maplebridge.invalid/log");
        assertThat(receipt.index()).isLessThan(checkpoint.size());
        byte[] other = new String(bytes(id, Kind.DECISION), StandardCharsets.UTF_8)
                .replace("RED", "red")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> receipt.prove(other, LogCalls.keys())).isInstanceOf(Malformed.class);
    }

    @Test
    void what_was_done_is_in_it_too() throws Exception {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        Story.as("audit").get(Story.DECISIONS + "/" + id + "/personal").then().statusCode(200);
        Deed read = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> Deed.about(id).get(0));

        Receipt receipt = Receipt.parse(LogCalls.receipt(read.id.toString()));

        assertThat(read.kind).isEqualTo(Kind.READ);
        assertThat(receipt.prove(read.record, LogCalls.keys()).size()).isPositive();
    }

    @Test
    void before_it_is_in_the_answer_is_to_ask_again() throws Exception {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        var answer = LogCalls.get("/proof/" + id);
        if (answer.statusCode() == 202) { // a turn may have come in between
            answer.then().header("Retry-After", equalTo("2"));
        }
        LogCalls.receipt(id);
    }

    @Test
    void of_what_is_no_entry_there_is_no_receipt() {
        for (String none :
                List.of("019caa4c-2a10-7000-8b1f-3a5d5f0c9e77", "x", "019CAA4C-2A10-7000-8B1F-3A5D5F0C9E77")) {
            LogCalls.get("/proof/" + none).then().statusCode(404).body("errors[0].code", equalTo("MB703"));
        }
    }

    @Test
    void each_checkpoint_continues_those_before() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        Checkpoint earlier = LogCalls.checkpoint();
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));

        String answer = LogCalls.get("/consistency?from=" + earlier.size())
                .then()
                .statusCode(200)
                .body(startsWith("old " + earlier.size() + "\n"))
                .extract()
                .asString();
        int end = answer.indexOf("\n\n");
        Checkpoint later = Checkpoint.of(SignedNote.parse(answer.substring(end + 2)));
        List<Hash> path = new ArrayList<>();
        answer.substring(0, end).lines().skip(1).map(Hash::ofBase64).forEach(path::add);

        ConsistencyProof proof = new ConsistencyProof(earlier.size(), later.size(), path);
        assertThat(later.size()).isGreaterThan(earlier.size());
        assertThat(proof.proves(earlier.root(), later.root())).isTrue();
        assertThat(proof.proves(Hash.EMPTY, later.root())).as("control").isFalse();
    }

    @Test
    void sizes_are_read_strictly() {
        LogCalls.get("/consistency").then().statusCode(400).body("errors[0].code", equalTo("MB604"));
        LogCalls.get("/consistency?from=-1").then().statusCode(400).body("errors[0].code", equalTo("MB606"));
        LogCalls.get("/consistency?from=01").then().statusCode(400).body("errors[0].code", equalTo("MB606"));
        LogCalls.get("/consistency?from=1&from=1").then().statusCode(400).body("errors[0].code", equalTo("MB611"));
        LogCalls.get("/consistency?form=1").then().statusCode(400).body("errors[0].code", equalTo("MB603"));
        LogCalls.get("/consistency?from=999999999").then().statusCode(400).body("errors[0].code", equalTo("MB607"));
        LogCalls.get("/consistency?from=1&to=999999999").then().statusCode(404);
    }

    @Test
    void the_key_was_made_for_its_owner_alone_and_its_public_half_is_shown() throws Exception {
        Path file = OwnData.folder().resolve("log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String key = LogCalls.keys().get(0).text();
        assertThat(Files.readString(OwnData.log())).contains("The log is signed with " + key);
        RestAssured.get("/q/health/well").then().body("checks.find { it.name == 'log' }.data.key", equalTo(key));
        assertThat(Files.readString(OwnData.log()))
                .doesNotContain(Files.readString(file).strip(), "PRIVATE+KEY");
    }

    @Test
    void a_second_party_finds_the_last_checkpoint_in_the_folder() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        Path folder = OwnData.folder().resolve("checkpoints");
        Checkpoint kept = Checkpoint.of(SignedNote.parse(Files.readAllBytes(folder.resolve("latest.checkpoint"))));

        assertThat(kept.size())
                .isLessThanOrEqualTo(LogCalls.checkpoint().size())
                .isPositive();
        assertThat(folder.resolve("2026-03-02.checkpoint")).exists();
    }

    @Test
    void it_is_well_and_shows_its_size() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        RestAssured.get("/q/health/well").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("maplebridge_log_size", "maplebridge_log_pending", "maplebridge_log_oldest_seconds")
                .contains("maplebridge_log_checkpoint_age_seconds", "maplebridge_log_delay_seconds_count");
    }

    private byte[] bytes(String id, Kind kind) throws SQLException {
        try (Connection connection = service.getConnection()) {
            UUID uuid = UUID.fromString(id);
            return new StoredBytes(connection)
                    .of(List.of(new StoredLog.Waiting(uuid, kind.name(), null)))
                    .get(uuid);
        }
    }
}
