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
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
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
        try (Connection connection = retention.getConnection()) {
            Terms terms = terms(connection);
            Removal removal = new Removal(connection, terms);
            connection.setAutoCommit(false);
            int parts = all(connection, removal::personalParts, terms.due(Retention.Term::personal));
            int records = all(connection, removal::records, terms.due(Retention.Term::record));
            if (parts + records > 0) {
                LOG.infof("%d records and %d personal parts had been kept long enough", records, parts);
            }
        } catch (SQLException later) {
            throw new IllegalStateException(later);
        }
    }

    private Terms terms(Connection connection) throws SQLException {
        List<Terms.Of> of = new ArrayList<>();
        for (String id : stored(connection)) {
            Policy policy = policies.of(id).policy();
            of.add(new Terms.Of(id, policy.header().zone(), RetentionReader.of(policy)));
        }
        return new Terms(of, clock.instant());
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

    private interface Taking {
        Removal.Step take(Due due) throws SQLException;
    }

    private static int all(Connection connection, Taking taking, List<Due> dues) {
        int all = 0;
        for (Due due : dues) {
            all += all(connection, taking, due);
        }
        return all;
    }

    /** A few at a time, each time committed; again from the beginning while something goes, for what it was waiting for. */
    private static int all(Connection connection, Taking taking, Due due) {
        int all = 0;
        int before;
        do {
            before = all;
            Removal.Step step = step(connection, taking, due);
            while (step.last().isPresent()) {
                all += step.taken();
                step = step(connection, taking, due.after(step.last().get()));
            }
        } while (all > before);
        return all;
    }

    private static Removal.Step step(Connection connection, Taking taking, Due due) {
        try {
            Removal.Step step = taking.take(due);
            connection.commit();
            return step;
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
