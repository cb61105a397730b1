package org.maplebridge.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/verify_log.py shares no code with ours, and says the same. */
class SecondVerifierTest {

    private static final SampleLog LOG = Logs.of(60);
    private static final byte[] EXPORT = LOG.export(30);
    private static final String KEY = SampleLog.FIRST.verifier().text();

    @TempDir
    Path folder;

    private record Said(int status, String words) {}

    @BeforeAll
    static void only_where_python_is() throws IOException, InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException notInstalled) {
            assumeTrue(false, "no python3");
        }
    }

    @Test
    void a_sound_log_has_the_same_root_for_both() throws Exception {
        Said said = script(EXPORT, "--key", KEY);
        assertThat(said.words())
                .contains(
                        "entries 60, root " + Logs.verified(EXPORT).signatures().root());
        assertThat(said.words()).contains("SOUND under the given key").doesNotContain("NOT");
        assertThat(said.status()).isZero();
        assertThat(script(EXPORT).words()).contains("self-consistent only");
    }

    @Test
    void a_roll_back_is_named_by_both() throws Exception {
        byte[] back = Tampering.cutAfterCheckpoint(EXPORT, 30);
        Path kept = Files.writeString(folder.resolve("kept"), LOG.checkpoint(60).toString());
        assertThat(script(back, "--key", KEY).words()).as("without it").doesNotContain("rolled back");
        String later = SampleLog.SECOND.verifier().text();
        Said said = script(back, "--checkpoint", kept.toString(), "--key", later);
        assertThat(said.words()).contains("rolled back: your checkpoint has 60 entries, this file 30");
        assertThat(said.status()).isEqualTo(1);
        assertThat(script(back, "--checkpoint", kept.toString()).words())
                .contains("signed by no key known here")
                .doesNotContain("rolled back");
        assertThat(script(EXPORT, "--checkpoint", kept.toString()).status()).isZero();
    }

    @Test
    void a_change_is_named_by_both() throws Exception {
        Random random = new Random(3);
        for (int attempt = 0; attempt < 12; attempt++) {
            Tampering.Attempt tampered = Tampering.of(EXPORT, random, attempt % 2 == 0);
            Said said = script(tampered.export(), "--key", KEY);
            assertThat(said.status()).as(tampered.what() + said.words()).isEqualTo(1);
            assertThat(Logs.verified(tampered.export()).isSound()).isFalse();
        }
    }

    @Test
    void an_entry_without_bytes_is_counted_if_retention_named_it_and_named_by_both_if_not() throws Exception {
        assertThat(script(EXPORT).words()).contains("removed by retention 3");

        byte[] taken = Tampering.withoutTheBytesOf(EXPORT, 15, SampleLog.id(15).toString());
        assertThat(script(taken).words()).contains("no REMOVAL entry names it", "NOT SOUND: 1 findings");
        assertThat(Logs.findings(Logs.verified(taken))).containsExactly("entry 15 LOG_REMOVED_UNNAMED");

        byte[] twice = Tampering.withoutTheBytesOf(EXPORT, 15, SampleLog.id(3).toString());
        assertThat(script(twice).words()).contains("was there before", "NOT SOUND: 1 findings");
        assertThat(Logs.findings(Logs.verified(twice))).containsExactly("entry 15 LOG_ORDER");
    }

    @Test
    void what_is_no_key_is_wrong_usage_for_both() throws Exception {
        assertThat(script(EXPORT, "--key", KEY + "x").status()).isEqualTo(2);
    }

    private Said script(byte[] export, String... options) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("log"), export);
        List<String> command = new ArrayList<>(List.of("python3", "docs/verify_log.py", file.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), words);
    }
}
