package org.maplebridge.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Question;
import org.maplebridge.journal.TimedId;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** From an intake to a decision that is stored. If that cannot be done, nothing is, and the clerk is told what to do. */
@ApplicationScoped
class Triage {

    private static final Logger LOG = Logger.getLogger(Triage.class);

    /** As OpenTelemetry names it in the log's context. */
    private static final String TRACE = "traceId";

    @Inject
    Clock clock;

    @Inject
    Judgement judgement;

    @Inject
    DecisionStore store;

    @Inject
    MeterRegistry meters;

    private record Kind(String level, String tier, String source) {}

    private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

    /** The verdict alone. */
    Finding find(Intake intake, CompiledPolicy policy) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return orTreatAsRed(
                () -> new Finding(policy.policy(), intake.facts(), judgement.of(intake.facts(), policy), at));
    }

    /** A decision with what it was made from, what is still to be asked, and what becomes of it: counted once it is safe. */
    record Decided(
            StoredDecision stored,
            Marked record,
            Finding finding,
            List<Question> ask,
            CompletableFuture<Outcome> outcome) {}

    /** The decision, on its way to the store. */
    Decided decide(Intake intake, CompiledPolicy policy, String by, Optional<RequestKey> key) {
        Finding finding = find(intake, policy);
        List<Question> ask = orTreatAsRed(() -> policy.evaluation().ask(finding.facts(), finding.verdict()));
        DecisionStore.Stored stored = orTreatAsRed(() -> {
            UUID id = TimedId.at(finding.at());
            return store.add(new Decision(id, by, intake, finding, store.seal(id, intake.personal())), ask, key);
        });
        Object trace = MDC.get(TRACE);
        return new Decided(
                stored.decision(),
                stored.record(),
                finding,
                ask,
                stored.outcome().thenApply(outcome -> {
                    if (outcome instanceof Outcome.Stored) {
                        tell(stored.decision(), trace);
                    }
                    return outcome;
                }));
    }

    /** Runs where the commit ran, so the trace of the call is brought along. Nothing here is about a person. */
    private void tell(StoredDecision made, Object trace) {
        counters.computeIfAbsent(new Kind(made.level, made.tier, made.source), this::counter)
                .increment();
        MDC.put("decisionId", made.id.toString());
        if (trace != null) {
            MDC.put(TRACE, trace);
        }
        LOG.infof("Decided: %s, %s leads", made.level, made.tier);
        MDC.clear();
    }

    private Counter counter(Kind kind) {
        return meters.counter(
                "maplebridge.decisions", "level", kind.level(), "tier", kind.tier(), "source", kind.source());
    }

    private static <T> T orTreatAsRed(Supplier<T> step) {
        try {
            return step.get();
        } catch (ProblemsFound said) {
            throw said;
        } catch (RuntimeException failure) {
            throw cannotDecide(failure);
        }
    }

    /** Tells the clerk what to do until the service can decide again; the cause is logged under the number that is told. */
    static ProblemsFound cannotDecide(Exception failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "No decision could be made, reference %s", reference);
        return new ProblemsFound(
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
