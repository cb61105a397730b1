package org.maplebridge.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Facts;

/** Asks the engine; apart, so that its time is measured and its failure can be tried. */
@ApplicationScoped
class Judgement {

    @Inject
    MeterRegistry meters;

    private Timer evaluations;

    @PostConstruct
    void prepare() {
        evaluations = Timer.builder("maplebridge.evaluation")
                .description("A verdict, without reading what it is about")
                .publishPercentileHistogram()
                .register(meters);
    }

    Verdict of(Facts facts, CompiledPolicy policy) {
        return evaluations.record(() -> policy.evaluation().verdict(facts));
    }
}
