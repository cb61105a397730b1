package org.maplebridge.decision;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Facts;

/** Asks the engine; apart, so that its time is measured and its failure can be tried. */
@ApplicationScoped
class Judgement {

    @Timed(value = "maplebridge.evaluation", histogram = true)
    Verdict of(Facts facts, CompiledPolicy policy) {
        return policy.evaluation().verdict(facts);
    }
}
