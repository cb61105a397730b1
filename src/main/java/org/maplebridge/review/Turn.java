package org.maplebridge.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.maplebridge.decision.StoredDecision;

/** One act at a time on a dispute, also between services on one database: what was read in a turn still holds when it is written. */
@ApplicationScoped
class Turn {

    /** As many as the table has; two disputes that share one wait for each other, for some milliseconds. */
    private static final int TURNS = 64;

    @Inject
    EntityManager entities;

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    /** Runs an act on the dispute of a decision, in a transaction of its own. */
    <T> T taking(UUID decision, Function<Scene, T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID first = Chain.of(StoredDecision.findById(decision)).first().id;
            entities.createNativeQuery("select id from act_turn where id = ?1 for update")
                    .setParameter(1, Math.floorMod(first.hashCode(), TURNS))
                    .getSingleResult();
            entities.clear(); // what was read before the turn may be old
            return act.apply(scene(decision));
        });
    }

    private Scene scene(UUID decision) {
        Chain chain = Chain.of(StoredDecision.findById(decision));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant after = chain.acts().stream()
                .map(act -> act.head().at().plusMillis(1)) // clocks of several services differ
                .max(Instant::compareTo)
                .orElse(now);
        return new Scene(chain, standings.of(chain), now.isBefore(after) ? after : now);
    }
}
