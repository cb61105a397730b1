package org.maplebridge.retention;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Retention;
import org.maplebridge.policy.reading.RetentionReader;
import org.maplebridge.release.Chores;
import org.maplebridge.release.Policies;

/** Removes what has been kept as long as its own policy says: first personal parts, then whole records. */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);

    /** Late by an hour at most. */
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    @DataSource("retention")
    javax.sql.DataSource retention;

    @Inject
    Policies policies;

    @Inject
    Chores chores;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent start) {
        chores.every(PAUSE, "remove what has been kept long enough", this::run);
    }

    void run() {
        Instant now = clock.instant();
        try (Connection connection = retention.getConnection()) {
            List<String> stored = stored(connection);
            connection.setAutoCommit(false);
            for (String id : stored) {
                Policy policy = policies.of(id).policy();
                RetentionReader.of(policy)
                        .terms()
                        .forEach((level, term) -> remove(connection, policy, level, term, now));
            }
        } catch (SQLException later) {
            throw new IllegalStateException(later);
        }
    }

    private static List<String> stored(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from policy order by stored")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void remove(Connection connection, Policy policy, Level level, Retention.Term term, Instant now) {
        Removal removal = new Removal(connection, now);
        ZoneId zone = policy.header().zone();
        int parts = all(connection, removal::personalParts, due(policy, level, term.personal(), now, zone));
        int records = all(connection, removal::records, due(policy, level, term.record(), now, zone));
        if (parts + records > 0) {
            LOG.infof(
                    "Of policy %s, level %s: %d records and %d personal parts had been kept long enough",
                    policy.id().substring(0, 12), level, records, parts);
        }
    }

    private static Due due(Policy policy, Level level, Period kept, Instant now, ZoneId zone) {
        return new Due(policy.id(), level, kept, Retention.cutoff(now, kept, zone));
    }

    private interface Step {
        int take(Due due) throws SQLException;
    }

    /** A few at a time, each time committed. */
    private static int all(Connection connection, Step step, Due due) {
        int all = 0;
        try {
            int some = step.take(due);
            while (some > 0) {
                connection.commit();
                all += some;
                some = step.take(due);
            }
            connection.rollback();
            return all;
        } catch (SQLException | RuntimeException failed) {
            rollback(connection, failed);
            throw new IllegalStateException(failed);
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            because.addSuppressed(broken);
        }
    }
}
