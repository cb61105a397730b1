package org.maplebridge.proof;

import java.util.Optional;

/** Proves a claim, or finds a dispute that shows it false. Two of them, of different make, must come to the same. */
interface Prover {

    /**
     * A smallest counterexample: one of which the fewest facts are known. Empty when the claim holds of every dispute.
     *
     * @throws TooManyWays if the answer would take too long to find
     */
    Optional<Found> smallest(Claim claim);

    /**
     * A dispute that shows a claim false.
     *
     * @param after the dispute that it becomes; where nothing becomes another, the same
     */
    record Found(Dispute before, Dispute after) {}

    /** The facts of a rule or promise combine in too many ways to look at each. */
    final class TooManyWays extends RuntimeException {
        TooManyWays() {
            super(null, null, false, false);
        }
    }
}
