package org.maplebridge.impact.replay;

import java.util.Optional;
import org.maplebridge.engine.Evaluation;

/** Asks a policy about decisions already made. Any number of threads may use one, as the service uses one evaluation. */
public final class Replay {

    private final Evaluation evaluation;
    private final Restating restating;

    public Replay(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.restating = new Restating(evaluation.policy().vocabulary());
    }

    /** What the policy says of the facts in a record, beside what the record says. */
    public Comparison of(PastDecision past) {
        Restated restated = restating.of(past.facts());
        Ruling now = Ruling.of(evaluation.verdict(restated.facts()));
        Optional<Change> change =
                now.asksTheSameAs(past.ruling()) ? Optional.empty() : Optional.of(Change.between(past.ruling(), now));
        return new Comparison(past, now, restated.lost(), change);
    }
}
