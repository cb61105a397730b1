package org.maplebridge.decision;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.maplebridge.release.Chores;

/** Forgets the keys of requests that nobody repeats any more; a deletion, hence by retention's own database user. */
@ApplicationScoped
class RetiredKeys {

    private static final Logger LOG = Logger.getLogger(RetiredKeys.class);

    /** Design §4. */
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    @DataSource("retention")
    javax.sql.DataSource retention;

    @Inject
    Clock clock;

    @Inject
    Chores chores;

    /** Late by an hour at most. */
    void start(@Observes StartupEvent start) {
        chores.every(Duration.ofHours(1), "forget old request keys", this::forget);
    }

    /** A database that is away is asked again next time. */
    void forget() {
        try (Connection connection = retention.getConnection()) {
            int forgotten = RequestKeys.forget(clock.instant().minus(LIFE), connection);
            LOG.debugf("%d request keys were forgotten", forgotten);
        } catch (SQLException later) {
            LOG.warnf("Old request keys could not be forgotten now: %s", later.getMessage());
        }
    }
}
