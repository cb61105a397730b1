package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** One release at a time, also between services on one database: what is read in a turn still holds when it is written. */
@ApplicationScoped
class Turn {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Runs a change in a transaction of its own, and tells it the time once its turn has come. */
    <T> T taking(Function<Instant, T> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select id from release_turn for update").getSingleResult();
            return change.apply(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }
}
