package org.maplebridge.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.maplebridge.release.Chores;

/** Hashes what is stored again, round after round, at a pace that nobody feels, and stops at the first damage. */
@ApplicationScoped
class Rechecking {

    private static final int STEPS_PER_SECOND = 4;

    @Inject
    LogSettings settings;

    @Inject
    DataSource service;

    @Inject
    Chores chores;

    @Inject
    LogState state;

    private Recheck recheck;
    private Unlogged unlogged;

    void start(@Observes @Priority(45) StartupEvent start) {
        if (settings.recheckPerSecond() > 0) {
            chores.every(Duration.ofMillis(1000 / STEPS_PER_SECOND), "hash what is stored again", this::step);
        }
    }

    private void step() {
        if (state.isDamaged()) {
            return;
        }
        try (Connection connection = service.getConnection()) {
            step(connection, Math.max(1, settings.recheckPerSecond() / STEPS_PER_SECOND));
        } catch (Damaged damaged) {
            state.damaged(damaged.problem());
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** First the log, then what should be in it; then again from the beginning. */
    private void step(Connection connection, int most) throws SQLException {
        if (recheck == null) {
            recheck = new Recheck(new StoredLog(connection).head(), state.key());
            unlogged = new Unlogged();
        }
        if (!recheck.isDone()) {
            recheck.step(connection, most);
        } else if (!unlogged.isDone()) {
            compare(connection, most);
        } else {
            recheck = null;
        }
    }

    /** An entry that is in no log is no reason to stop signing the others. */
    private void compare(Connection connection, int most) throws SQLException {
        try {
            unlogged.step(connection, most);
        } catch (Damaged suspicious) {
            state.suspected(suspicious.problem());
        }
    }
}
