package org.maplebridge.decision;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A decision that waits for the transaction it shares with others. */
record Waiting(
        StoredDecision decision, Optional<Sealed> part, Optional<RequestKey> key, CompletableFuture<Outcome> outcome) {

    Waiting(StoredDecision decision, Optional<Sealed> part, Optional<RequestKey> key) {
        this(decision, part, key, new CompletableFuture<>());
    }
}
