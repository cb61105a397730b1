package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.policy.SampleFolder;

/** {@code test DIR --mutants} on the sample policy, whose few cases miss some slips. */
class MutantsCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void it_shows_progress_survivors_with_their_cases_and_the_percentage() throws IOException {
        assertThat(run(SampleFolder.sound(), "--mutants")).isZero();
        assertThat(text(out)).contains("没有案例发现", "\n- case: \"", "  expect: {", "mutants noticed");
        assertThat(text(err)).contains("0 of ", "mutants tried");
    }

    @Test
    void it_tells_machines_the_same() throws IOException {
        assertThat(run(SampleFolder.sound(), "--mutants", "--json")).isZero();
        JsonNode mutants = new ObjectMapper().readTree(text(out)).get("mutants");
        int survivors = mutants.get("survivors").size();
        int noticed = mutants.get("noticed").asInt();
        assertThat(noticed + survivors + mutants.get("equivalent").size())
                .isEqualTo(mutants.get("tried").asInt());
        assertThat(mutants.get("percent").asDouble()).isEqualTo(100.0 * noticed / (noticed + survivors));
        assertThat(mutants.get("survivors"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("suggestedCase").asText()).contains("- case: "));
    }

    @Test
    void a_case_that_differs_comes_first() throws IOException {
        SampleFolder differs = SampleFolder.sound().slip("cases/cases.yaml", "tier: DISTRICT", "tier: TOWN");
        assertThat(run(differs, "--mutants")).isEqualTo(1);
        assertThat(text(out)).contains("needs every case to pass first").doesNotContain("mutants noticed");
    }

    @Test
    void without_the_option_nothing_is_said_of_mutants() throws IOException {
        assertThat(run(SampleFolder.sound(), "--json")).isZero();
        assertThat(new ObjectMapper().readTree(text(out)).has("mutants")).isFalse();
    }

    private int run(SampleFolder sample, String... options) throws IOException {
        for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        String[] arguments = new String[options.length + 2];
        arguments[0] = "test";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Commands.run(utf8(out), utf8(err), arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
