package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.journal.Deed;

/** Whoever opens a personal part is on record; and it opens whatever became of the master key it was sealed with. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class PersonalReadTest {

    @Inject
    Rewrapping rewrapping;

    @Inject
    DecisionStore store;

    @Test
    void it_is_answered_as_it_was_told_and_the_reading_is_recorded() {
        String id = told();

        open("desk", id, 200).body("narrative", equalTo("某甲说了什么")).body("parties[0].name", equalTo("某甲"));
        open("audit", id, 200);

        assertThat(reads(id)).extracting(read -> read.author).containsExactlyInAnyOrder("desk", "audit");
        assertThat(reads(id)).extracting(read -> read.at).containsOnly(TestClock.USUAL);
    }

    @Test
    void who_may_not_see_it_learns_nothing_and_nothing_is_recorded() {
        String id = told();

        open("desk2", id, 404);
        open("policy", id, 403);
        open("admin", id, 403);

        assertThat(reads(id)).isEmpty();
    }

    @Test
    void what_was_said_with_an_act_opens_as_that_act_only() {
        String one = told();
        UUID act = UUID.fromString(objection(one));
        StoredPersonalPart words = part(act);
        MasterKey master = store.keyring().named(words.wrappedBy).orElseThrow();
        assertThat(new String(
                        Sealed.open(UUID.fromString(one), act, words.wrappedKey, words.sealed, master),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"words\":\"某甲不服\"}");
        UUID other = UUID.fromString(objection(one));
        assertThatThrownBy(() -> Sealed.open(UUID.fromString(one), other, words.wrappedKey, words.sealed, master))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        Sealed.open(UUID.fromString(one), UUID.fromString(one), words.wrappedKey, words.sealed, master))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void where_nothing_was_told_there_is_nothing_to_open() {
        String id = Story.post(Story.with("")).extract().path("id");
        open("desk", id, 404);
        open("desk", "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77", 404);
        open("desk", "x", 404);
        assertThat(reads(id)).isEmpty();
    }

    @Test
    void it_opens_after_the_master_key_was_changed() throws Exception {
        String before = told();
        String act = objection(before);
        MasterKey old = store.keyring().current();
        UUID id = UUID.fromString(before);
        byte[] sealed = part(id).sealed;

        Rewrapping.Done done = rewrapping.run(true, parts -> {});

        assertThat(done.parts()).isPositive();
        assertThat(part(id).wrappedBy).isNotEqualTo(old.name());
        assertThat(part(id).sealed).as("the part itself is not touched").isEqualTo(sealed);
        assertThat(Keyring.in(OwnData.folder().resolve("master.key")).current()).isNotEqualTo(old);
        open("desk", before, 200)
                .body("narrative", equalTo("某甲说了什么"))
                .body("acts[0].act", equalTo(act))
                .body("acts[0].words", equalTo("某甲不服"));
        assertThat(part(UUID.fromString(act)).wrappedBy).isEqualTo(part(id).wrappedBy);
        open("desk", told(), 200);
        assertThat(rewrapping.run(false, parts -> {}).parts()).isZero();
    }

    private static io.restassured.response.ValidatableResponse open(String account, String id, int status) {
        return Story.as(account)
                .get(Story.DECISIONS + "/" + id + "/personal")
                .then()
                .statusCode(status);
    }

    private static String told() {
        String body = Story.with("").replace("}}", "},\"narrative\":\"某甲说了什么\",\"parties\":[{\"name\":\"某甲\"}]}");
        return Story.post(body).statusCode(201).extract().path("id");
    }

    /** The id of the deed. */
    private static String objection(String decision) {
        return Story.as("desk")
                .contentType("application/json")
                .body("{\"party\":0,\"words\":\"某甲不服\"}")
                .post(Story.DECISIONS + "/" + decision + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("act.act");
    }

    private static List<Deed> reads(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Deed.about(id));
    }

    private static StoredPersonalPart part(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> StoredPersonalPart.findById(id));
    }
}
