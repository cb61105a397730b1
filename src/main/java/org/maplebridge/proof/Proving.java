package org.maplebridge.proof;

import java.util.Optional;
import org.maplebridge.proof.Prover.Found;

/** Proves what a policy promises, by one prover or by both. */
final class Proving {

    private final Model model;
    private final LocalSearch local;
    private final Reproduction reproduction;

    Proving(Model model) {
        this.model = model;
        this.local = new LocalSearch(model);
        this.reproduction = new Reproduction(model);
    }

    /** By local search alone: milliseconds. */
    Proof locally(Pledge pledge) {
        Obligation failed = null;
        Found smallest = null;
        for (Obligation obligation : pledge.obligations()) {
            Found found = local.smallest(obligation.claim()).orElse(null);
            if (found != null && (smallest == null || size(found) < size(smallest))) {
                failed = obligation;
                smallest = found;
            }
        }
        return new Proof(
                pledge.guarantee(),
                smallest == null ? Optional.empty() : Optional.of(reproduction.of(failed, smallest)));
    }

    private int size(Found found) {
        return model.classes().size(found.before());
    }
}
