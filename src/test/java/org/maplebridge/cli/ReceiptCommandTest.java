package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.SigningKey;
import org.maplebridge.audit.tree.Hash;

/** {@code receipt RECORD RECEIPT}, as a party calls it that holds nothing else. */
class ReceiptCommandTest {

    private static final String NAME = "log.example/disputes";
    private static final SigningKey KEY = SigningKey.generate(NAME);
    private static final String RECORD = "{\"id\":\"x\",\"level\":\"RED\"}";

    @TempDir
    Path folder;

    private Path record;
    private Path receipt;

    /** The second of two entries; the record as a line of the export, with its end. */
    @BeforeEach
    void a_record_and_its_receipt() throws IOException {
        Hash other = Hash.leaf("other".getBytes(StandardCharsets.UTF_8));
        Hash root = Hash.node(other, Hash.leaf(RECORD.getBytes(StandardCharsets.UTF_8)));
        Receipt made = new Receipt(Optional.empty(), 1, List.of(other), new Checkpoint(NAME, 2, root).sign(KEY));
        record = Files.writeString(folder.resolve("record"), RECORD + "\n");
        receipt = Files.writeString(folder.resolve("receipt"), made.text());
    }

    @Test
    void a_record_with_its_receipt_is_proven_to_be_in_the_log() {
        CommandRun run = CommandRun.of("receipt", record, receipt, "--key", key(KEY));
        assertThat(run.said()).contains("编号 1", "PROVEN: number 1 of the log, under a checkpoint of 2 entries");
        assertThat(run.said()).doesNotContain("NOT");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_record_of_which_one_character_is_another_is_not() throws IOException {
        Files.writeString(record, RECORD.replace("RED", "REd"));
        CommandRun run = CommandRun.of("receipt", record, receipt, "--key", key(KEY));
        assertThat(run.said()).contains("没有证明", "NOT PROVEN", "not of this entry");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void under_another_key_it_proves_nothing() {
        CommandRun run = CommandRun.of("receipt", record, receipt, "--key", key(SigningKey.generate(NAME)), "--json");
        assertThat(run.said()).contains("\"proven\" : false", "signed by none of the given keys");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void without_a_key_it_is_wrong_usage_and_a_file_that_is_not_there_is_said() {
        assertThat(CommandRun.of("receipt", record, receipt).status()).isEqualTo(2);
        CommandRun none = CommandRun.of("receipt", record, folder.resolve("none"), "--key", key(KEY));
        assertThat(none.complained()).contains("cannot be read");
        assertThat(none.status()).isEqualTo(2);
    }

    private static String key(SigningKey key) {
        return key.verifier().text();
    }
}
