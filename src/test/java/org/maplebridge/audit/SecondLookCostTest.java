package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;

/**
 * The second look goes on while desks wait, and every decision has passed through the table of what waits: PostgreSQL keeps a row
 * of each there until it is vacuumed, and whoever reads the table whole reads past them all.
 */
@QuarkusTest
@Tag("production")
@QuarkusTestResource(OwnData.class)
class SecondLookCostTest {

    private static final int WAITED = 20_000;

    @Inject
    Flyway owner;

    private OpenTransaction open;

    @BeforeEach
    void many_have_waited_since_the_last_vacuum() throws SQLException {
        open = new OpenTransaction(owner.getConfiguration().getDataSource());
        run("insert into log_pending (entry_id, kind) select gen_random_uuid(), 'DECISION' from generate_series(1, "
                + WAITED + ")");
        run("delete from log_pending where kind = 'DECISION'");
        run(
                "insert into decision (id, record, at, level, tier, area, source, reference, policy_id, author, rules, decisive)"
                        + " select gen_random_uuid(), '', now(), 'GREEN', 'VILLAGE', '421303004012', 'TIP', 't-1', id, 'desk', '{}', '{}'"
                        + " from policy, generate_series(1, 250)");
        run("insert into log_pending (entry_id, kind)"
                + " select id, 'DECISION' from decision where id not in (select entry_id from log_entry)");
        run("analyze decision, log_pending");
    }

    @AfterEach
    void as_if_they_had_not() throws SQLException {
        open.close();
    }

    @Test
    void a_step_never_reads_the_whole_table_of_what_waits() throws SQLException {
        long before = wholeReads();
        Unlogged unlogged = new Unlogged();
        while (!unlogged.isDone()) {
            unlogged.step(open.connection(), 250);
        }
        assertThat(wholeReads()).isEqualTo(before);
        assertThat(waiting()).isGreaterThanOrEqualTo(250);
    }

    /** The control: one that does is seen. */
    @Test
    void counting_what_waits_reads_it_whole() throws SQLException {
        long before = wholeReads();
        run("select count(kind) from log_pending");
        assertThat(wholeReads()).isGreaterThan(before);
    }

    private long wholeReads() throws SQLException {
        return number("select seq_scan from pg_stat_xact_user_tables where relname = 'log_pending'");
    }

    private long waiting() throws SQLException {
        return number("select count(*) from log_pending");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = open.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        Connection connection = open.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
