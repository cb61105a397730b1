package org.maplebridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.audit.verify.VerifiedSample;

/** {@code verify FILE}, as an audit reviewer calls it with only the export. */
class VerifyCommandTest {

    private static final VerifiedSample SAMPLE = VerifiedSample.of(60);

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void export() throws IOException {
        log = Files.write(folder.resolve("log.txt"), SAMPLE.export());
    }

    @Test
    void a_sound_log_is_summed_up_and_its_key_named() {
        CommandRun run = CommandRun.of("verify", log, "--key", SAMPLE.key());
        assertThat(run.said())
                .contains("entries: 60", "removed by retention: 3", "decided again: ", "SOUND under the given key")
                .doesNotContain("NOT");
        assertThat(run.status()).isZero();
    }

    @Test
    void without_a_key_it_says_so() {
        CommandRun run = CommandRun.of("verify", log, "--no-replay");
        assertThat(run.said()).contains("仅自身一致", "self-consistent only", "not decided again");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_key_and_a_checkpoint_may_stand_in_files() throws IOException {
        Path key = Files.writeString(folder.resolve("log.pub"), SAMPLE.key() + "\n");
        Path kept = Files.writeString(folder.resolve("kept"), SAMPLE.lastCheckpoint());
        CommandRun run = CommandRun.of("verify", log, "--no-replay", "--key", key, "--checkpoint", kept);
        assertThat(run.said()).contains("holds all of your checkpoint of 60 entries");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_log_that_was_rolled_back_is_named() throws IOException {
        Files.write(log, SAMPLE.rolledBack());
        Path kept = Files.writeString(folder.resolve("kept"), SAMPLE.lastCheckpoint());
        CommandRun run = CommandRun.of("verify", log, "--no-replay", "--checkpoint", kept, "--key", SAMPLE.lastKey());
        assertThat(run.said()).contains("NOT SOUND");
        assertThat(run.complained()).contains("MB806", "rolled back");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_receipt_is_as_good_as_the_checkpoint_in_it_and_what_holds_none_is_wrong_usage() throws IOException {
        String receipt = "c2sp.org/tlog-proof@v1\nindex 5\n\n" + SAMPLE.lastCheckpoint();
        Path kept = Files.writeString(folder.resolve("kept"), receipt);
        CommandRun run = CommandRun.of("verify", log, "--no-replay", "--checkpoint", kept);
        assertThat(run.said()).contains("holds all of your checkpoint of 60 entries");
        assertThat(run.status()).isZero();

        Files.writeString(kept, "not a proof\nindex 5\n\n" + SAMPLE.lastCheckpoint());
        CommandRun none = CommandRun.of("verify", log, "--no-replay", "--checkpoint", kept);
        assertThat(none.complained()).contains("Not a checkpoint");
        assertThat(none.status()).isEqualTo(2);
    }

    @Test
    void a_changed_entry_is_named_by_its_number() throws IOException {
        String text = Files.readString(log);
        Files.writeString(log, text.replaceFirst("(entry 10 [^\\n]*)desk2", "$1desk3"));
        CommandRun run = CommandRun.of("verify", log);
        assertThat(run.complained()).contains("MB803  entry 10", "MB801  export");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_program_reads_the_same() throws IOException {
        JsonNode sound = new JsonMapper()
                .readTree(CommandRun.of("verify", log, "--json", "--key", SAMPLE.key())
                        .said());
        assertThat(sound.get("result").asText()).isEqualTo("SOUND");
        assertThat(sound.get("removedByRetention").asInt()).isEqualTo(3);
        assertThat(sound.get("findings")).isEmpty();
        Files.write(log, "nothing".getBytes(UTF_8));
        JsonNode broken =
                new JsonMapper().readTree(CommandRun.of("verify", log, "--json").said());
        assertThat(broken.get("result").asText()).isEqualTo("NOT_SOUND");
        assertThat(broken.get("findings").get(0).get("code").asText()).isEqualTo("MB801");
    }

    @Test
    void what_cannot_be_read_or_is_no_key_is_wrong_usage() {
        assertThat(CommandRun.of("verify", folder.resolve("none")).status()).isEqualTo(2);
        CommandRun noKey = CommandRun.of("verify", log, "--key", "nonsense");
        assertThat(noKey.complained()).contains("Not a public key");
        assertThat(noKey.status()).isEqualTo(2);
        assertThat(CommandRun.of("verify", log, "--checkpoint", log).status()).isEqualTo(2);
    }
}
