package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.maplebridge.decision.Shown;

/** Whoever reads a decision also reads what holds now. */
@ApplicationScoped
class StandingShown {

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    void add(@Observes Shown shown) {
        Chain chain = Chain.of(shown.decision());
        shown.beside()
                .set("standing", StandingAnswer.of(chain, standings.of(chain), shown.language(), clock.instant()));
    }
}
