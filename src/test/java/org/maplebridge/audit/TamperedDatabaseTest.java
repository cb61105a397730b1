package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.verify.Report;
import org.maplebridge.audit.verify.Verification;
import org.maplebridge.decision.Copied;

/**
 * Whatever an owner of the database changes, deletes, inserts, swaps or rolls back under a checkpoint is named: by export and
 * verify, and by the service's own second look. Few here; the long run is {@code mvn -B -o test-compile surefire:test
 * -Dtest=TamperedDatabaseTest -Dtampers=5000} (docs/reliability.md). Each is done in a transaction that is undone.
 */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class TamperedDatabaseTest {

    private static final int TAMPERS = Integer.getInteger("tampers", 100);
    private static final long SEED = Long.getLong("seed", 20261128);

    @Inject
    DataSource service;

    @Inject
    Flyway owner;

    @Inject
    LogState state;

    private SignedNote kept;
    private VerifierKey key;

    @BeforeEach
    void a_log_of_several_checkpoints() throws Exception {
        if (LogCalls.get("/checkpoint").statusCode() != 200
                || LogCalls.checkpoint().size() < 300) {
            Copied.store(280, "421303004012", service);
        }
        for (int i = 0; i < 4; i++) {
            String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
            Story.as("audit").get(Story.DECISIONS + "/" + id + "/personal");
            LogCalls.receipt(id);
        }
        kept = SignedNote.parse(LogCalls.get("/checkpoint").asString());
        key = LogCalls.keys().get(0);
    }

    @Test
    void every_one_is_named_by_export_and_verify_or_by_the_service_itself() throws Exception {
        Random random = new Random(SEED);
        Map<Tamper, Set<String>> namedBy = new EnumMap<>(Tamper.class);
        List<String> unnamed = new ArrayList<>();
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            for (int i = 0; i < TAMPERS; i++) {
                Tamper tamper = Tamper.values()[i % Tamper.values().length];
                tamper.on(new Tamper.Rows(open.connection(), random));
                Set<String> by = namedBy(open);
                namedBy.computeIfAbsent(tamper, none -> new TreeSet<>()).addAll(by);
                if (by.isEmpty()) {
                    unnamed.add(i + " " + tamper);
                }
                open.undo();
            }
            assertThat(namedBy(open)).as("undone, nothing is wrong").isEmpty();
        }
        System.out.printf("%d changes of the database, seed %d: named by %s%n", TAMPERS, SEED, namedBy);
        assertThat(unnamed).isEmpty();
    }

    /** Above a few are drawn; here is each. The control is the sound log below. */
    @Test
    void each_changed_column_is_named_with_its_row() throws Exception {
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            for (String change : Tamper.COLUMNS_OF_A_DECISION) {
                requireNamed(open, "decision", change);
            }
            for (String change : Tamper.COLUMNS_OF_A_DEED) {
                requireNamed(open, "deed", change);
            }
        }
    }

    private static void requireNamed(OpenTransaction open, String table, String change) throws Exception {
        Tamper.Rows rows = new Tamper.Rows(open.connection(), new Random(SEED));
        UUID id = rows.anyId(table);
        rows.changeAColumn(id, table, change);
        StoredLog log = new StoredLog(open.connection());
        List<StoredLog.Numbered> entries = log.entries(0, log.head().size());
        Map<UUID, List<String>> changed = new StoredBytes(open.connection()).changedColumns(entries);
        assertThat(changed).as(change).isEqualTo(Map.of(id, List.of(change.substring(0, change.indexOf(' ')))));
        open.undo();
    }

    @Test
    void a_sound_log_raises_no_alarm_in_export_in_replay_or_in_the_second_look() throws Exception {
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            assertThat(namedBy(open)).isEmpty();
            Report report = verified(open, true);
            assertThat(report.isSound()).as(report.problems().toString()).isTrue();
            assertThat(report.signatures().holdsOlder()).isTrue();
            assertThat(report.replayed().orElseThrow()).isGreaterThan(280);
        }
        assertThat(state.found()).isEmpty();
    }

    /** Who says so. */
    private Set<String> namedBy(OpenTransaction open) throws IOException, SQLException {
        Set<String> by = new TreeSet<>();
        if (isNamedByVerify(open)) {
            by.add("verify");
        }
        if (isNamedBySequencer(open.connection())) {
            by.add("sequencer");
        }
        if (isNamedBySecondLook(open.connection())) {
            by.add("second look");
        }
        return by;
    }

    private boolean isNamedByVerify(OpenTransaction open) throws IOException, SQLException {
        Report report = verified(open, false);
        return report != null && !report.isSound();
    }

    /** Null if the export could not be made at all; then it is for the service to say why. */
    private Report verified(OpenTransaction open, boolean replay) throws IOException, SQLException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        boolean[] broken = new boolean[1];
        Head end = new StoredLog(open.connection()).head();
        new LogExport(open.asDataSource(), end, () -> broken[0] = true).write(file);
        return broken[0]
                ? null
                : new Verification(Optional.of(key), Optional.of(kept), replay, 1)
                        .run(new ByteArrayInputStream(file.toByteArray()), (bytes, entries) -> {});
    }

    /** What it asks before it signs anything more. */
    private boolean isNamedBySequencer(Connection connection) throws SQLException {
        try {
            StoredLog log = new StoredLog(connection);
            Sequencer.requireEnd(log, log.head());
            new Continuation(connection).require(Optional.of(org.maplebridge.audit.note.Checkpoint.of(kept)));
            return false;
        } catch (Damaged damaged) {
            return true;
        } catch (org.maplebridge.audit.note.Malformed ours) {
            throw new AssertionError(ours);
        }
    }

    private boolean isNamedBySecondLook(Connection connection) throws SQLException {
        try {
            Recheck recheck = new Recheck(new StoredLog(connection).head(), key);
            while (!recheck.isDone()) {
                recheck.step(connection, 200);
            }
            Unlogged unlogged = new Unlogged();
            while (!unlogged.isDone()) {
                unlogged.step(connection, 200);
            }
            return false;
        } catch (Damaged damaged) {
            assertThat(damaged.problem().cause().en()).isNotBlank();
            return true;
        } catch (IllegalStateException anotherKey) {
            return true;
        }
    }
}
