package org.maplebridge.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.maplebridge.journal.Backlog;
import org.maplebridge.release.Chores;

/** Counts what waits for a number, so that nobody writes more than can be proven soon. */
@ApplicationScoped
class BacklogCount {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    LogSettings settings;

    @Inject
    DataSource service;

    @Inject
    Chores chores;

    @Inject
    Backlog backlog;

    @Inject
    LogState state;

    void start(@Observes @Priority(45) StartupEvent start) {
        chores.every(PAUSE, "count what waits for the log", this::count);
    }

    void count() {
        // Counted no further than it matters: a million rows take a tenth of a second.
        String sql = "select count(*) from (select 1 from log_pending fetch first %d rows only) waiting"
                .formatted(settings.mostWaiting() + 1);
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            long count = number(statement, sql);
            backlog.isFull(count > settings.mostWaiting());
            state.waits(new LogState.Waiting(count, oldest(statement)));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Optional<Long> oldest(Statement statement) throws SQLException {
        String sql = "select entry_id from log_pending order by entry_id fetch first 1 rows only";
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(LogMeters.written(row.getObject(1, UUID.class))) : Optional.empty();
        }
    }
}
