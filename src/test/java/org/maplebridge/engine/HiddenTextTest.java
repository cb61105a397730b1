package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** Nothing in a folder may look other than it is, or steer the screen that shows it. On the shipped policy. */
class HiddenTextTest {

    private static final Folder SHIPPED = Folder.read(Path.of("rules"));

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"\\e[31m", "\\0", "\\u202e", "\\u200b", "a\\nb", "\\x7f", "\\ud800", "\\_"})
    void an_escape_for_an_invisible_character_is_refused_where_it_stands(String escape) {
        assertThat(problems(withCase("\"甲" + escape + "乙\"")))
                .extracting(Problem::code)
                .contains(Code.FORBIDDEN_CHARACTER);
    }

    @Test
    void an_escape_that_yaml_itself_stumbles_over_is_a_problem_too() {
        assertThat(problems(withCase("\"甲\\UFFFFFFFF乙\"")))
                .extracting(Problem::code)
                .containsExactly(Code.YAML_SYNTAX);
    }

    @Test
    void the_same_case_in_plain_words_is_accepted() {
        assertThat(problems(withCase("\"甲乙\""))).isEmpty();
    }

    @Test
    void a_backslash_in_a_file_name_does_not_stand_for_a_folder() throws IOException {
        for (var file : SHIPPED.all()) {
            Path copy = home.resolve(file.path());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.bytes());
        }
        Files.move(home.resolve("level/red-harm.drl"), home.resolve("level\\red-harm.drl"));
        assertThat(problems(Folder.read(home))).extracting(Problem::code).contains(Code.UNKNOWN_FILE);
    }

    @Test
    void what_a_problem_quotes_cannot_steer_the_screen() {
        List<Problem> problems = problems(with("level/\u001b[31m\u202e.drl", ""));
        assertThat(ProblemPrinter.print(problems))
                .contains("<U+001B>", "<U+202E>")
                .doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strangulation == true )",
                "strangulation == true // && alcohol == true",
                "( strangulation == true"
            })
    void a_promise_is_one_whole_condition(String when) {
        String promises = SHIPPED.files().get("promises.yaml").text().stripTrailing();
        Folder folder = with(
                "promises.yaml", promises + "\n  - {zh: 演示, en: demonstration, when: \"" + when + "\", level: RED}\n");
        assertThat(problems(folder)).isNotEmpty();
    }

    private static Folder withCase(String sentence) {
        return with(
                "cases/demonstration.yaml",
                "- case: " + sentence
                        + "\n  en: demonstration\n  facts: {strangulation: true}\n  expect: {level: RED}\n");
    }

    private static List<Problem> problems(Folder folder) {
        try {
            PolicyProof.check(folder);
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems();
        }
    }

    private static Folder with(String path, String text) {
        Map<String, byte[]> contents = new TreeMap<>();
        SHIPPED.files().forEach((name, file) -> contents.put(name, file.bytes()));
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
        return Folder.of(contents);
    }
}
