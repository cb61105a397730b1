package org.maplebridge.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.account.SecretFile;
import org.maplebridge.audit.verify.Report;
import org.maplebridge.audit.verify.Verification;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.source.Folder;

/** An export up to some checkpoint holds what the log held then, whatever came later. In transactions that are undone. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class LogExportTest {

    private static final Folder LATER = Folder.of(Map.of("README.md", "# 后来提出的\n".getBytes(UTF_8)));

    @Inject
    Flyway owner;

    @Test
    void a_policy_that_was_proposed_just_now_or_later_is_no_part_of_an_earlier_log() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            Head before = new StoredLog(open.connection()).head();
            long policies = verified(open, before).policies();
            store(open.connection());
            propose(open.connection());
            assertThat(sound(open, before).policies()).as("not yet numbered").isEqualTo(policies);

            LogKeys keys = LogKeys.in(new SecretFile(OwnData.folder().resolve("log.key")), "unused");
            Head after = new Sequencer(open.asDataSource(), keys, Clock.fixed(TestClock.USUAL, ZoneOffset.UTC))
                    .turn()
                    .orElseThrow()
                    .head();

            assertThat(sound(open, before).policies()).as("numbered later").isEqualTo(policies);
            assertThat(sound(open, after).policies()).as("the whole log").isEqualTo(policies + 1);
        }
    }

    @Test
    void a_policy_that_nobody_proposed_is_shown_and_named() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            store(open.connection());
            Report report = verified(open, new StoredLog(open.connection()).head());
            assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(
                            problem.cause().en())
                    .isEqualTo("The log knows no policy " + LATER.id()));
        }
    }

    private static void store(Connection connection) throws SQLException {
        Tamper.Rows rows = new Tamper.Rows(connection, new Random(1));
        rows.run("insert into policy (id, version, stored) values (?, 'later', current_timestamp)", LATER.id());
        rows.run(
                "insert into policy_file (policy_id, path, content) values (?, ?, ?)",
                LATER.id(),
                "README.md",
                LATER.all().iterator().next().bytes());
    }

    private static void propose(Connection connection) throws SQLException {
        Deed.keep(
                connection,
                Kind.POLICY,
                LATER.id(),
                TestClock.USUAL,
                "policy",
                out -> out.writeStringField("policy", LATER.id()));
    }

    private static Report sound(OpenTransaction open, Head end) throws IOException {
        Report report = verified(open, end);
        assertThat(report.isSound()).as(report.problems().toString()).isTrue();
        return report;
    }

    private static Report verified(OpenTransaction open, Head end) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new LogExport(open.asDataSource(), end, () -> {}).write(file);
        return new Verification(Optional.empty(), Optional.empty(), false, 1)
                .run(new ByteArrayInputStream(file.toByteArray()), (bytes, entries) -> {});
    }
}
