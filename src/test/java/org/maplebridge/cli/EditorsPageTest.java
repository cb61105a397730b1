package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.policy.SampleFolder;

/** What docs/editors.md gives to copy does what the page says. */
class EditorsPageTest {

    @TempDir
    private Path repository;

    private Path rules;

    @BeforeEach
    void aFolderOfRules() throws IOException {
        rules = CommandRun.write(SampleFolder.sound(), repository.resolve("rules"));
    }

    @Test
    void the_problem_matcher_reads_every_problem_and_every_note() throws IOException {
        JsonNode pattern = new ObjectMapper().readTree(block("json")).at("/tasks/0/problemMatcher/pattern");
        Pattern regexp = Pattern.compile(pattern.at("/regexp").asText());
        change("tier/people.drl", " people >= 30", " people >= many");
        Files.writeString(rules.resolve("level/empty.drl"), "");
        List<Matcher> read =
                read(regexp, CommandRun.of("check", rules, "--lines").said());
        assertThat(read)
                .extracting(line -> line.group(pattern.at("/file").asInt()))
                .contains("tier/people.drl", "level/empty.drl");
        assertThat(read)
                .filteredOn(line -> line.group(pattern.at("/file").asInt()).equals("tier/people.drl"))
                .extracting(line -> underlined(line, pattern))
                .as("exactly the wrong word")
                .contains("many");
        assertThat(read)
                .hasSize(CommandRun.of("check", rules).complained().split("\nMB|^MB").length - 1)
                .allSatisfy(line -> {
                    assertThat(Integer.parseInt(line.group(pattern.at("/line").asInt())))
                            .isPositive();
                    assertThat(line.group(pattern.at("/severity").asInt())).isNull();
                    assertThat(line.group(pattern.at("/code").asInt())).startsWith("MB");
                });
    }

    private String underlined(Matcher line, JsonNode pattern) {
        try {
            List<String> text = Files.readAllLines(rules.resolve("tier/people.drl"));
            int from = Integer.parseInt(line.group(pattern.at("/column").asInt()));
            int to = Integer.parseInt(line.group(pattern.at("/endColumn").asInt()));
            assertThat(line.group(pattern.at("/endLine").asInt()))
                    .isEqualTo(line.group(pattern.at("/line").asInt()));
            return text.get(Integer.parseInt(line.group(pattern.at("/line").asInt())) - 1)
                    .substring(from - 1, to - 1);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void the_problem_matcher_knows_a_note() throws IOException {
        JsonNode pattern = new ObjectMapper().readTree(block("json")).at("/tasks/0/problemMatcher/pattern");
        change("tier/people.drl", " people >= 30", " people>=30");
        String said = CommandRun.of("check", rules, "--lines").said();
        List<Matcher> read = read(Pattern.compile(pattern.at("/regexp").asText()), said);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).group(pattern.at("/severity").asInt())).isEqualTo("note");
    }

    @Test
    void the_hook_lets_sound_rules_pass_and_stops_broken_ones_that_are_staged() throws Exception {
        run("git", "init", "-q");
        run("git", "config", "user.name", "Sample");
        run("git", "config", "user.email", "sample@example.invalid");
        Path hook = repository.resolve(".git/hooks/pre-commit");
        Files.writeString(hook, block("sh"));
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        run("git", "add", "rules");
        assertThat(run("git", "commit", "-q", "-m", "sound")).isZero();
        change("tier/people.drl", " people >= 30", " people >= many");
        assertThat(run("git", "commit", "-q", "--allow-empty", "-m", "broken, but not staged"))
                .isZero();
        run("git", "add", "rules");
        assertThat(run("git", "commit", "-q", "-m", "broken")).isEqualTo(1);
        assertThat(Files.readString(repository.resolve("said"))).contains("tier/people.drl:", "MB4");
        assertThat(run("git", "commit", "-q", "--no-verify", "-m", "the control: it was the hook"))
                .isZero();
    }

    private static List<Matcher> read(Pattern regexp, String said) {
        return said.lines().map(regexp::matcher).filter(Matcher::matches).toList();
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        builder.environment().put("MAPLEBRIDGE", "java " + OnlyCommands.class.getName());
        builder.environment().put("CLASSPATH", absolute(classes));
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.redirectErrorStream(true)
                .redirectOutput(repository.resolve("said").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static String absolute(String classes) {
        return String.join(
                File.pathSeparator,
                List.of(classes.split(File.pathSeparator)).stream()
                        .map(one -> Path.of(one).toAbsolutePath().toString())
                        .toList());
    }

    private void change(String path, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(path));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(path), text.replace(from, to));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/editors.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
