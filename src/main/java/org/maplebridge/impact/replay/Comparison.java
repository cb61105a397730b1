package org.maplebridge.impact.replay;

import java.util.List;
import java.util.Optional;

/**
 * A decision as it was made, and what another policy would have said.
 *
 * @param lost facts of the record that the other policy could not take
 * @param change empty when both ask for the same
 */
public record Comparison(PastDecision past, Ruling now, List<Lost> lost, Optional<Change> change) {

    public boolean isChanged() {
        return change.isPresent();
    }

    /** The ruling that the record holds. */
    public Ruling before() {
        return past.ruling();
    }
}
