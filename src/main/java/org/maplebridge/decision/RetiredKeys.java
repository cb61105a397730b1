package org.maplebridge.decision;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

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

    /** Late by an hour at most; a database that is away is asked again next time. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = retention.getConnection()) {
            int forgotten = RequestKeys.forget(clock.instant().minus(LIFE), connection);
            LOG.debugf("%d request keys were forgotten", forgotten);
        } catch (SQLException later) {
            LOG.warnf("Old request keys could not be forgotten now: %s", later.getMessage());
        }
    }
}
