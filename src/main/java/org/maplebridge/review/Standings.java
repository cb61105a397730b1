package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maplebridge.decision.OwnPolicy;
import org.maplebridge.decision.StoredDecision;

/** Reads what holds of a dispute from its records and deeds. Nothing of it is stored: it can be reckoned again at any time. */
@ApplicationScoped
public class Standings {

    @Inject
    OwnPolicy policy;

    public Standing of(Chain chain) {
        Reckoning reckoning = new Reckoning(policy, chain.first());
        for (StoredDecision decision : chain.decisions()) {
            if (decision != chain.first()) {
                reckoning.follow(decision);
            }
            chain.about(decision).forEach(reckoning::take);
        }
        return reckoning.standing();
    }

    /** What would hold if a level or a tier were set so, from a moment on. */
    Holds changed(Standing standing, Dimension dimension, String to, Direction direction, java.time.Instant at) {
        return new Change(policy, standing.decision()).set(standing.holds(), dimension, to, direction, at);
    }
}
