package org.maplebridge.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.decision.StoredDecision;

/**
 * What holds of a dispute now, after everything that was decided and done about it. The records of its decisions stay what they
 * were.
 *
 * @param decision the last one, which people act on
 * @param since when this level and this tier came to hold
 * @param lastChange when anything was last decided or changed; a review before that saw something else
 * @param confirmed the act by which an officer of the leading tier stands by it; none while it is proposed
 * @param pending a lowering that waits for a second person
 * @param open objections without an answer
 */
public record Standing(
        StoredDecision decision,
        Holds holds,
        Instant since,
        Instant lastChange,
        Optional<Act> confirmed,
        Optional<Act.Overridden> pending,
        List<Act.Objected> open) {

    public State state() {
        return confirmed.isPresent() ? State.CONFIRMED : State.PROPOSED;
    }
}
