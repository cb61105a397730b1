package org.maplebridge.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.impact.replay.ImpactReport;
import org.maplebridge.impact.replay.Replayed;
import org.maplebridge.impact.replay.Replaying;
import org.maplebridge.impact.replay.Watch;
import org.maplebridge.proof.RegionTally;
import org.maplebridge.release.Policies;

/** One job from its begin to its end; where it stands is written down twice a second. */
final class ImpactRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(ImpactRun.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_NOTES = TimeUnit.MILLISECONDS.toNanos(500);

    private final UUID id;
    private final Policies policies;
    private final int threads;
    private final Clock clock;
    private final BooleanSupplier ending;
    private volatile boolean cancelled;
    private long noted = System.nanoTime();

    ImpactRun(UUID id, Policies policies, int threads, Clock clock, BooleanSupplier ending) {
        this.id = id;
        this.policies = policies;
        this.threads = threads;
        this.clock = clock;
        this.ending = ending;
    }

    @Override
    public void run() {
        try {
            note(0);
            replay();
        } catch (RuntimeException | LinkageError failure) {
            LOG.errorf(failure, "Impact %s could not be ended", id);
            end(ImpactJob.State.FAILED, null);
        }
    }

    private void replay() {
        ImpactJob job = QuarkusTransaction.requiringNew().call(() -> Impacts.require(id));
        Supplier<List<byte[]>> records = Question.of(job).records().before(job.at);
        try (CompiledPolicy policy = policies.compile(job.policyId)) {
            RegionTally regions = RegionTally.between(policies.read(job.against), policy.policy());
            Watch watch = Watch.NOBODY
                    .cancelled(this::isOver)
                    .progress(this::noteNowAndThen)
                    .seen(one -> regions.count(one.past().known()));
            Replayed replayed = new Replaying(policy.evaluation(), threads).run(records, watch);
            note(replayed.impact().seen() + replayed.impact().unreadable());
            ImpactJob.State how = replayed.finished()
                    ? ImpactJob.State.DONE
                    : cancelled ? ImpactJob.State.CANCELLED : ImpactJob.State.INTERRUPTED;
            ObjectNode result = JSON.valueToTree(ImpactReport.of(replayed.impact()));
            result.set("regions", JSON.valueToTree(regions.counts()));
            end(how, result.toString());
        }
    }

    private boolean isOver() {
        return cancelled || ending.getAsBoolean();
    }

    private void noteNowAndThen(long done) {
        if (System.nanoTime() - noted > BETWEEN_NOTES) {
            note(done);
        }
    }

    /** Writes down how far it is, and hears whether somebody cancelled it. */
    private void note(long done) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImpactJob job = Impacts.require(id);
            job.done = done;
            cancelled = job.isCancelled();
        });
        noted = System.nanoTime();
    }

    private void end(ImpactJob.State how, String result) {
        QuarkusTransaction.requiringNew().run(() -> Impacts.require(id).end(how, result, clock.instant()));
    }
}
