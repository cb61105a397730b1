package org.maplebridge.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** What was written stays: the service's own database user could not change or remove it, whatever it was made to run. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class AppendOnlyTest {

    /** PostgreSQL's and H2's codes for a missing right; H2 looks for references to a table before it looks at rights. */
    private static final Set<String> DENIED = Set.of("42501", "90096", "90040", "90106");

    private static final String HISTORY = "flyway_schema_history";

    @Inject
    javax.sql.DataSource service;

    @Inject
    @DataSource("retention")
    javax.sql.DataSource retention;

    @Inject
    Flyway owner;

    /** Holding a row is how services take turns; a job says how far it is. Neither is evidence. */
    private static final Set<String> WORKED_ON = Set.of("release_turn", "act_turn", "impact_job", "log_turn");

    /** What waits for a number waits no longer once it has one. H2 lets whoever may delete truncate too. */
    private static final String QUEUE = "log_pending";

    @Test
    void the_service_can_change_and_remove_nothing() throws SQLException {
        Story.post(Story.brothers()).statusCode(201);
        for (String table : tables()) {
            for (String attack : attacks(table)) {
                boolean work = WORKED_ON.contains(table) && attack.startsWith("update")
                        || table.equals(QUEUE) && attack.matches("(delete|truncate).*");
                if (!work) {
                    assertDenied(service, attack);
                }
            }
        }
    }

    /** PostgreSQL only warns about a grant that grants nothing, so what counts is that nothing changed. */
    @Test
    void nor_can_it_give_itself_the_right() {
        for (String attempt : List.of(
                "grant delete, update on decision to maplebridge_service",
                "grant maplebridge to maplebridge_service",
                "alter user maplebridge_service admin true",
                "alter user maplebridge_service superuser",
                "alter table decision owner to maplebridge_service")) {
            try {
                run(service, attempt);
            } catch (SQLException denied) {
                // as it should be
            }
        }
        attacks("decision").forEach(attack -> assertDenied(service, attack));
        assertDenied(service, "create table mine (x integer)");
    }

    @Test
    void retention_removes_only_what_has_an_end() {
        for (String kept : List.of(
                "policy",
                "policy_file",
                "in_force",
                "policy_approval",
                "log_entry",
                "log_subtree",
                "log_key",
                "log_checkpoint",
                QUEUE,
                "removed",
                "removed_part",
                HISTORY)) {
            attacks(kept).forEach(attack -> assertDenied(retention, attack));
        }
        for (String timed : List.of("decision", "deed")) {
            attacks(timed).stream()
                    .filter(attack -> !attack.startsWith("delete"))
                    .forEach(attack -> assertDenied(retention, attack));
            assertThatCode(() -> run(retention, "delete from %s where 1 = 0".formatted(timed)))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> run(retention, "delete from idempotency_key where 1 = 0"))
                .doesNotThrowAnyException();
        assertThatCode(() -> run(retention, "delete from personal_part where 1 = 0"))
                .doesNotThrowAnyException();
    }

    @Test
    void control_the_owner_could() {
        javax.sql.DataSource asOwner = owner.getConfiguration().getDataSource();
        assertThatCode(() -> run(asOwner, "update decision set reference = reference"))
                .doesNotThrowAnyException();
        assertThatCode(() -> run(asOwner, "delete from decision where 1 = 0")).doesNotThrowAnyException();
    }

    private static List<String> attacks(String table) {
        String column = table.equals(HISTORY) ? "script" : firstColumn(table);
        return Stream.of(
                        "update %1$s set %2$s = %2$s",
                        "update %1$s set %2$s = %2$s where 1 = 0",
                        "delete from %1$s",
                        "truncate table %1$s",
                        "drop table %1$s",
                        "alter table %1$s drop column %2$s")
                .map(attack -> attack.formatted(table, column))
                .toList();
    }

    private static String firstColumn(String table) {
        return switch (table) {
            case "policy_file", "policy_approval", "policy_withdrawal", "policy_certificate", "policy_weakening" ->
                "policy_id";
            case "in_force" -> "since";
            case QUEUE, "removed" -> "entry_id";
            case "log_entry" -> "seq";
            case "log_subtree" -> "height";
            case "log_key", "log_checkpoint" -> "number";
            case "personal_part" -> "told_with";
            case "removed_part" -> "decision_id";
            case "idempotency_key" -> "account";
            default -> "id";
        };
    }

    /** Every table there is, so that a new one is tried too. */
    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).contains("decision", "personal_part", "policy", HISTORY);
        return tables;
    }

    private static void assertDenied(javax.sql.DataSource as, String sql) {
        assertThatThrownBy(() -> run(as, sql)).as(sql).isInstanceOfSatisfying(SQLException.class, denied -> assertThat(
                        DENIED)
                .contains(denied.getSQLState()));
    }

    private static void run(javax.sql.DataSource as, String sql) throws SQLException {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
