package org.maplebridge.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.problem.Language;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Facts;

/** Words are put into the bytes of a record at spots that are kept while it is written, and found again in what is stored. */
class MarkedTest {

    private static final CompiledPolicy SHIPPED = PolicyProof.load(Folder.read(Path.of("rules")));

    @AfterAll
    static void close() {
        SHIPPED.close();
    }

    @Test
    void the_spots_found_in_stored_bytes_are_those_kept_while_they_were_written() {
        for (Decision decision : decisions(500)) {
            Marked written = RecordWriter.write(decision);
            Marked found = Marked.in(written.json());

            assertThat(found.reasons()).isEqualTo(written.reasons());
            assertThat(List.of(found.open(), found.close())).isEqualTo(List.of(written.open(), written.close()));
        }
    }

    @Test
    void what_a_stored_verdict_names_is_what_the_verdict_named() {
        for (Decision decision : decisions(500)) {
            Named named = Named.in(decision.finding().verdict());
            Named found = Named.in(verdict(RecordWriter.write(decision).json()));

            assertThat(List.copyOf(found.units())).isEqualTo(List.copyOf(named.units()));
            assertThat(List.copyOf(found.laws())).isEqualTo(List.copyOf(named.laws()));
            assertThat(List.copyOf(found.reasons())).isEqualTo(List.copyOf(named.reasons()));
            assertThat(found.clocks()).isEqualTo(named.clocks());
            assertThat(List.of(found.level(), found.couldReach(), found.tier()))
                    .isEqualTo(List.of(named.level(), named.couldReach(), named.tier()));
        }
    }

    @Test
    void an_answer_is_the_record_with_words_between() throws IOException {
        for (Language language : Language.values()) {
            Answer answer = new Answer(SHIPPED.policy(), language);
            for (Decision decision : decisions(200)) {
                Marked record = RecordWriter.write(decision);
                byte[] said = answer.of(
                        record,
                        Named.in(decision.finding().verdict()),
                        SHIPPED.evaluation()
                                .ask(
                                        decision.intake().facts(),
                                        decision.finding().verdict()));

                JsonNode spoken = StoredDecision.JSON.readTree(said);
                assertThat(spoken.toString()).isEqualTo(new String(said, UTF_8));
                assertThat(withoutWords(spoken)).isEqualTo(StoredDecision.JSON.readTree(record.json()));
            }
        }
    }

    @Test
    void columns_are_what_the_record_says() {
        for (Decision decision : decisions(500)) {
            byte[] record = RecordWriter.write(decision).json();
            assertThat(StoredDecision.of(decision, record))
                    .usingRecursiveComparison()
                    .isEqualTo(Columns.of(record));
        }
    }

    private static JsonNode withoutWords(JsonNode spoken) {
        JsonNode verdict = spoken.get("verdict");
        without(verdict, "headline", "ask", "next", "labels");
        verdict.get("reasons").forEach(reason -> without(reason, "title", "because", "source"));
        return spoken;
    }

    private static void without(JsonNode object, String... words) {
        Arrays.asList(words)
                .forEach(word ->
                        assertThat(((ObjectNode) object).remove(word)).as(word).isNotNull());
    }

    private static JsonNode verdict(byte[] record) {
        try {
            return StoredDecision.JSON.readTree(record).get("verdict");
        } catch (IOException damaged) {
            throw new AssertionError(damaged);
        }
    }

    private static List<Decision> decisions(int count) {
        FactSampler sampler = new FactSampler(SHIPPED.policy(), 20261128);
        return IntStream.range(0, count)
                .mapToObj(number -> decision(number, sampler.next()))
                .toList();
    }

    private static Decision decision(int number, Facts facts) {
        Intake intake = new Intake(
                "ref-" + number, Source.TIP, "421303004012", Optional.empty(), Optional.empty(), facts, null);
        Finding finding = new Finding(
                SHIPPED.policy(),
                facts,
                SHIPPED.evaluation().verdict(facts),
                Instant.parse("2026-03-02T01:30:00.123Z"));
        return new Decision(new UUID(7, number), "desk", intake, finding, Optional.empty());
    }
}
