package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.ZippedRules;
import org.maplebridge.decision.Recorded;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.ZippedFolder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** {@code diff} tells which disputes are decided differently, with the number of recorded decisions if it is given them. */
class DiffCommandTest {

    private static final String SHIPPED = "rules";
    private static final Policy POLICY = PolicyReader.read(Folder.read(Path.of(SHIPPED)));

    @TempDir
    private Path folder;

    private Path later;

    @BeforeEach
    void theTownLeadsFromEightPeopleOn() throws IOException {
        later = written(ZippedRules.eightPeople());
    }

    @Test
    void without_records_it_says_that_nothing_was_counted_and_how_to_count() {
        CommandRun run = CommandRun.of("diff", SHIPPED, later);
        assertThat(run.status()).isZero();
        assertThat(run.said()).contains("was not counted; add --records FILE").doesNotContain("件 / decisions）");
    }

    @Test
    void with_records_each_pair_has_its_number_of_decisions() throws IOException {
        CommandRun run = CommandRun.of("diff", SHIPPED, later, "--records", records(7, 8, 9, 10, 9));
        assertThat(run.status()).isZero();
        assertThat(run.said())
                .contains("counted over the 5 decisions of records.ndjson")
                .contains("peopleInvolved >= 8 && peopleInvolved <= 9  （3 件 / decisions）")
                .containsPattern("VILLAGE → TOWN\\R    （3 件 / decisions）");
    }

    @Test
    void machines_read_the_same_number() throws IOException {
        CommandRun run = CommandRun.of("diff", SHIPPED, later, "--records", records(9, 12), "--json");
        JsonNode exact = new ObjectMapper().readTree(run.said()).get("exact");
        assertThat(exact.at("/regions/0/decisions").asLong()).isEqualTo(1);
        assertThat(exact.at("/regions/0/turns/0/moves/0/pair").asText()).isEqualTo("tier: VILLAGE -> TOWN");
        assertThat(exact.at("/regions/0/turns/0/moves/0/decisions").asLong()).isEqualTo(1);
    }

    @Test
    void a_line_that_is_no_record_is_counted_apart_and_the_status_says_so() throws IOException {
        Path export = records(9);
        Files.writeString(export, Files.readString(export) + "{\"no\": \"record\"}\n");
        CommandRun run = CommandRun.of("diff", SHIPPED, later, "--records", export);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains("counted over the 1 decisions", "1 more lines are no records");
    }

    @Test
    void a_file_of_records_that_is_not_there_is_a_problem_with_its_fix() {
        CommandRun run = CommandRun.of("diff", SHIPPED, later, "--records", folder.resolve("none"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.complained()).contains("Check the path").doesNotContain("Exception");
    }

    @Test
    void many_kinds_come_in_groups_with_their_ids_first() throws IOException {
        CommandRun run = CommandRun.of("diff", SHIPPED, written(ZippedRules.manyMatters(0)));
        assertThat(run.said())
                .contains("14 kinds of dispute are decided differently", "In 2 groups by what becomes what")
                .containsPattern("\\[g[0-9a-f]{16}\\] 8 类 / kinds\\R    involve\\(FIRE_RESCUE\\): — -> ✓");
    }

    private Path records(int... people) throws IOException {
        Evaluation evaluation = new Evaluation(POLICY, PlainMatching.of(POLICY));
        Fact involved = POLICY.vocabulary().fact("peopleInvolved").orElseThrow();
        StringBuilder lines = new StringBuilder();
        for (int one : people) {
            Facts facts = Facts.of(POLICY.vocabulary(), Map.of(involved, (long) one), Set.of());
            lines.append(new String(Recorded.of(evaluation, facts, lines.length() + 1), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("records.ndjson"), lines);
    }

    private Path written(byte[] zip) throws IOException {
        Path directory = Files.createTempDirectory(folder, "rules");
        for (SourceFile file : ZippedFolder.read(zip).all()) {
            Path path = directory.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        return directory;
    }
}
