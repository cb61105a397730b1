package org.maplebridge.proof;

import java.util.Optional;

/** What came of a guarantee: it holds of every dispute, or fails in one. */
public record Proof(Guarantee guarantee, Optional<Counterexample> counterexample) {

    public boolean holds() {
        return counterexample.isEmpty();
    }
}
