package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.account.SecretFile;
import org.maplebridge.audit.note.KeySuccession;
import org.maplebridge.audit.note.VerifierKey;

/** A key hands over to the next, and nobody else takes over. All of it in a transaction that is undone. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class NewKeyTest {

    @Inject
    Flyway owner;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void the_old_key_signs_over_and_the_new_one_signs_on() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        VerifierKey first = LogCalls.keys().get(0);
        LogKeys both = LogKeys.in(copied(), "unused").withNew();
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            waits(open.connection());

            Sequencer.Turn turn =
                    new Sequencer(open.asDataSource(), both, clock).turn().orElseThrow();

            assertThat(turn.numbered()).isNotEmpty();
            assertThat(new StoredLog(open.connection()).keys())
                    .containsExactly(first, both.current().verifier());
            KeySuccession succession = new KeySuccession(first);
            List<Head> heads = new StoredLog(open.connection()).checkpointsAfter(0, 10_000);
            for (Head head : heads) {
                succession.accept(head.signed());
            }
            assertThat(succession.current()).isEqualTo(both.current().verifier());
            assertThat(heads.get(heads.size() - 2).size())
                    .isEqualTo(heads.get(heads.size() - 3).size());
        }
    }

    @Test
    void a_stranger_does_not_take_over() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        LogKeys stranger = LogKeys.in(new SecretFile(folder.resolve("other.key")), "maplebridge.invalid/log");
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            waits(open.connection());
            Sequencer sequencer = new Sequencer(open.asDataSource(), stranger, clock);
            assertThatThrownBy(sequencer::turn)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another key");
        }
    }

    /** What was hashed when it was written is compared with what is stored, before anything is signed. */
    @Test
    void a_byte_that_changed_before_it_was_numbered_stops_the_signing() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        LogKeys keys = LogKeys.in(new SecretFile(OwnData.folder().resolve("log.key")), "unused");
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            waits(open.connection());
            new Tamper.Rows(open.connection(), new java.util.Random(7))
                    .run(
                            "update deed set record = ? where id in (select entry_id from log_pending where kind = 'READ')",
                            new byte[] {'{', '}'});
            Sequencer sequencer = new Sequencer(open.asDataSource(), keys, clock);
            assertThatThrownBy(sequencer::turn).isInstanceOfSatisfying(Damaged.class, damaged -> assertThat(
                            damaged.problem().place().label())
                    .startsWith("entry "));
        }
    }

    private static void waits(Connection connection) throws SQLException {
        org.maplebridge.journal.Deed.keep(
                connection,
                org.maplebridge.journal.Kind.READ,
                "x",
                org.maplebridge.TestClock.USUAL,
                "audit",
                out -> {});
    }

    private SecretFile copied() throws java.io.IOException {
        Path copy = folder.resolve("log.key");
        java.nio.file.Files.copy(
                OwnData.folder().resolve("log.key"), copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        return new SecretFile(copy);
    }
}
