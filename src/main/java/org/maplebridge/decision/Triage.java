package org.maplebridge.decision;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** From an intake to a decision that is stored. If that cannot be done, nothing is, and the clerk is told what to do. */
@ApplicationScoped
class Triage {

    private static final Logger LOG = Logger.getLogger(Triage.class);

    @Inject
    Clock clock;

    @Inject
    Judgement judgement;

    @Inject
    DecisionStore store;

    @Inject
    MeterRegistry meters;

    /** The verdict alone. */
    Finding find(Intake intake, CompiledPolicy policy) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return orTreatAsRed(
                () -> new Finding(policy.policy(), intake.facts(), judgement.of(intake.facts(), policy), at));
    }

    /** A stored decision with what it was made from. */
    record Decided(StoredDecision stored, Finding finding) {}

    /** The decision, once it is safe. */
    Decided decide(Intake intake, CompiledPolicy policy, String by) {
        Finding finding = find(intake, policy);
        StoredDecision stored = orTreatAsRed(() -> store.add(TimedId.at(finding.at()), by, intake, finding));
        meters.counter("maplebridge.decisions", "level", stored.level, "tier", stored.tier, "source", stored.source)
                .increment();
        return new Decided(stored, finding);
    }

    private static <T> T orTreatAsRed(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(failure, "No decision could be made, reference %s", reference);
            throw new ProblemsFound(
                    Problem.at(
                            new Place.InBody(""),
                            Code.CANNOT_DECIDE,
                            new Text(
                                            "现在不能自动定级，什么也没有保存，编号 %s",
                                            "No decision can be made now and nothing was stored, reference %s")
                                    .with(reference),
                            new Text(
                                    "请先按红色（RED）人工处置：立即联系派出所和镇，稍后再登记",
                                    "Treat the dispute as RED by hand: tell the police and the town at once, and enter it again later")));
        }
    }
}
