package org.maplebridge.decision;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.OwnPostgres;
import org.maplebridge.Story;

/** Names, phones and stories lie sealed in their own table and show nowhere else. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class PersonalPartTest {

    private static final String TOLD = "某甲说他昨夜在桥头等了两个小时 Qz7wExAmPlE";
    private static final String NAME = "丁某某NaMe9x";
    private static final String PHONE = "000-4455-66778";
    private static final String REFERENCE = "personal-control-5512";

    private static final String BODY = """
            {"reference":"%s","source":"TIP","area":"421303004012","facts":{"alcohol":true},
             "narrative":"%s","parties":[{"name":"%s","phone":"%s"}]}""".formatted(REFERENCE, TOLD, NAME, PHONE);

    @Test
    void it_is_in_no_file_of_the_database_no_log_and_no_answer() throws IOException {
        String answer = Story.post(BODY).statusCode(201).extract().asString();
        String id = io.restassured.path.json.JsonPath.from(answer).getString("id");
        String again = Story.as("audit").get(Story.DECISIONS + "/" + id).asString();
        String list = Story.as("audit").get(Story.DECISIONS).asString();

        for (String secret : List.of(TOLD, NAME, PHONE)) {
            assertThat(filesWith(secret)).isEmpty();
            assertThat(answer + again + list).doesNotContain(secret);
            assertThat(new String(stored(id).record, UTF_8)).doesNotContain(secret);
        }
        assertThat(filesWith(REFERENCE))
                .as("control: the search does see what lies open")
                .isNotEmpty();
    }

    @Test
    void it_is_in_no_problem_and_in_no_log_when_the_body_is_refused() throws IOException {
        String refused = Story.post(BODY.replace("true", "5").replace("\"parties\"", "\"Parties\""))
                .statusCode(400)
                .extract()
                .asString();

        assertThat(refused).contains("/facts/alcohol", "/Parties").doesNotContain(TOLD, NAME, PHONE);
        assertThat(filesWith(TOLD)).isEmpty();
    }

    @Test
    void the_master_key_opens_it_and_the_record_commits_to_it() {
        String id = Story.post(BODY).statusCode(201).extract().path("id");
        StoredPersonalPart part = part(id);
        MasterKey master = Keyring.in(OwnData.folder().resolve("master.key")).current();

        byte[] opened = Sealed.open(part.decisionId, part.toldWith, part.wrappedKey, part.sealed, master);

        assertThat(new String(opened, UTF_8))
                .isEqualTo("{\"narrative\":\"%s\",\"parties\":[{\"name\":\"%s\",\"phone\":\"%s\"}]}"
                        .formatted(TOLD, NAME, PHONE));
        assertThat(part.wrappedBy).isEqualTo(master.name());
        assertThat(stored(id).json().get("personal").textValue()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_part_of_two_decisions_looks_different_in_both() {
        String one = Story.post(BODY).extract().path("id");
        String other = Story.post(BODY).extract().path("id");

        assertThat(part(one).sealed).isNotEqualTo(part(other).sealed);
        assertThat(stored(one).json().get("personal"))
                .isNotEqualTo(stored(other).json().get("personal"));
        MasterKey master = Keyring.in(OwnData.folder().resolve("master.key")).current();
        assertThatThrownBy(() -> Sealed.open(
                        UUID.fromString(one), UUID.fromString(one), part(other).wrappedKey, part(other).sealed, master))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void where_nothing_personal_was_told_there_is_no_part() {
        String id = Story.post(Story.with("")).statusCode(201).extract().path("id");
        assertThat(part(id)).isNull();
    }

    private static StoredDecision stored(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredDecision.<StoredDecision>findById(UUID.fromString(id)));
    }

    private static StoredPersonalPart part(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredPersonalPart.<StoredPersonalPart>findById(UUID.fromString(id)));
    }

    /** Files of the data folder, the log among them, and of the database server, that hold a text in any encoding the service or H2 writes. */
    private static List<Path> filesWith(String text) throws IOException {
        Stream<Path> folders = Stream.of(OwnData.folder(), OwnPostgres.folder()).filter(Objects::nonNull);
        try (Stream<Path> files = folders.flatMap(PersonalPartTest::walk)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(UTF_8, UTF_16BE).anyMatch(charset -> holds(file, text, charset)))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean holds(Path file, String text, Charset charset) {
        try {
            String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(text.getBytes(charset), java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }
}
