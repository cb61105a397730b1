package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.policy.SampleFolder;

/** {@code fmt} and {@code new rule}, which write, and what {@code check} says of the same files. */
class WritingCommandsTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderInTheOneLayout() throws IOException {
        CommandRun.write(SampleFolder.sound(), folder);
        assertThat(CommandRun.of("fmt", folder, "--check").status()).isZero();
    }

    @Test
    void fmt_writes_only_what_differs_and_check_notes_it_before() throws IOException {
        String right = text("level/danger.drl");
        Files.writeString(folder.resolve("level/danger.drl"), right.replace("weapon >= BLADE, ", "weapon>=BLADE  ,"));
        Files.setLastModifiedTime(folder.resolve("tier/people.drl"), LONG_AGO);

        CommandRun check = CommandRun.of("check", folder);
        assertThat(check.status()).isZero();
        assertThat(check.said())
                .contains("MB319 level/danger.drl:8:1", "统一格式", "not in the one layout", "ready for use");
        CommandRun look = CommandRun.of("fmt", folder, "--check");
        assertThat(look.status()).isEqualTo(1);
        assertThat(text("level/danger.drl")).isNotEqualTo(right);

        assertThat(CommandRun.of("fmt", folder).status()).isZero();
        assertThat(text("level/danger.drl")).isEqualTo(right);
        assertThat(Files.getLastModifiedTime(folder.resolve("tier/people.drl"))).isEqualTo(LONG_AGO);
        assertThat(CommandRun.of("check", folder).said()).doesNotContain("MB319");
        try (var files = Files.list(folder.resolve("level"))) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    @Test
    void a_folder_with_a_problem_is_not_touched() throws IOException {
        String ugly = text("level/danger.drl").replace("weapon >= BLADE, ", "weapon>=BLADE  ,");
        Files.writeString(folder.resolve("level/danger.drl"), ugly);
        Files.writeString(folder.resolve("tier/people.drl"), "rule");
        assertThat(CommandRun.of("fmt", folder).status()).isEqualTo(1);
        assertThat(text("level/danger.drl")).isEqualTo(ugly);
    }

    @Test
    void check_for_machines_has_the_note_apart_from_the_problems() throws IOException {
        Files.writeString(folder.resolve("level/danger.drl"), text("level/danger.drl") + "\n\n");
        CommandRun run = CommandRun.of("check", folder, "--json");
        assertThat(run.status()).isZero();
        JsonNode said = new ObjectMapper().readTree(run.said());
        assertThat(said.at("/problems")).isEmpty();
        assertThat(said.at("/notes/0/severity").asText()).isEqualTo("note");
        assertThat(said.at("/notes/0/code").asText()).isEqualTo("MB319");
    }

    @Test
    void an_editor_can_underline_a_problem_behind_a_rare_character() throws IOException {
        String rare = "rule \"L-101 备了刀具\" /* 𠮷 */ salience";
        Files.writeString(
                folder.resolve("level/danger.drl"), text("level/danger.drl").replace("rule \"L-101 备了刀具\"", rare));
        JsonNode problem = new ObjectMapper()
                .readTree(CommandRun.of("check", folder, "--json").said())
                .at("/problems/0");
        assertThat(problem.at("/column").asInt()).isEqualTo(rare.indexOf("salience") + 1);
        assertThat(problem.at("/endColumn").asInt()).isEqualTo(rare.length() + 1);
        assertThat(problem.at("/endLine").asInt()).isEqualTo(problem.at("/line").asInt());
        assertThat(problem.at("/severity").asText()).isEqualTo("error");
        assertThat(problem.at("/message/zh").asText()).isNotBlank();
        assertThat(problem.at("/message/en").asText()).isNotBlank();
    }

    @Test
    void a_drafted_rule_is_named_gap_by_gap_until_it_is_filled_in() throws IOException {
        CommandRun drafted = CommandRun.of("new", "rule", folder, "--in", "level", "人多又有刀", "--en", "Many and a blade");
        assertThat(drafted.status()).isZero();
        assertThat(drafted.said()).contains("L-302", "level/danger.drl:", "cases/cases.yaml:", "接下来", "Next:");
        CommandRun unfilled = CommandRun.of("check", folder, "--lines");
        assertThat(unfilled.status()).isEqualTo(1);
        assertThat(unfilled.said().lines().filter(line -> line.contains(": MB")))
                .hasSize(12)
                .allMatch(line -> line.contains(": MB320: "));

        fill("level/danger.drl", "Dispute( 待填 )", "Dispute( weapon >= BLADE, people >= 50 )");
        fill("level/danger.drl", "raise( 待填 )", "raise( RED )");
        fill("level/danger.drl", "待填：[^\"]*", "Many people, and a blade");
        fill(
                "cases/cases.yaml",
                "facts: \\{待填: 待填}\n  expect: \\{待填: 待填}",
                "facts: {weapon: BLADE, people: 50}\n  expect: {level: RED}");
        fill("cases/cases.yaml", "facts: \\{待填: 待填}", "facts: {weapon: BLADE, people: 49}");
        fill("cases/cases.yaml", "待填：", "");
        CommandRun filled = CommandRun.of("check", folder);
        assertThat(filled.complained()).isEmpty();
        assertThat(filled.said()).doesNotContain("MB319");
        assertThat(CommandRun.of("test", folder).status()).isZero();
    }

    @Test
    void a_number_that_was_ever_spoken_of_is_not_used_again() throws IOException {
        Files.writeString(folder.resolve("README.md"), "T-205 was deleted in spring.\n");
        assertThat(CommandRun.of("new", "rule", folder, "--in", "tier", "人更多").said())
                .contains("T-206");
    }

    @Test
    void a_sentence_that_cannot_stand_in_a_rule_writes_nothing() throws IOException {
        String before = text("level/danger.drl");
        CommandRun run = CommandRun.of("new", "rule", folder, "--in", "level", "他说\"好\"");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.complained()).contains("level/danger.drl:").doesNotContain("MB320");
        assertThat(text("level/danger.drl")).isEqualTo(before);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private void fill(String path, String gap, String words) throws IOException {
        String pattern = gap.contains("( ") ? Pattern.quote(gap) : gap;
        String text = text(path);
        String filled = gap.startsWith("facts") ? text.replaceFirst(pattern, words) : text.replaceAll(pattern, words);
        assertThat(filled).isNotEqualTo(text);
        Files.writeString(folder.resolve(path), filled);
    }
}
