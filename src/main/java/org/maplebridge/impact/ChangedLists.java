package org.maplebridge.impact;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.maplebridge.decision.PastRecords;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.impact.replay.ChangedDecision;
import org.maplebridge.impact.replay.Comparison;
import org.maplebridge.impact.replay.Replaying;
import org.maplebridge.impact.replay.Watch;
import org.maplebridge.release.Policies;

/**
 * The decisions that a policy would change, one by one. They are not kept: the same decisions are replayed again while the
 * list is read, so that a million of them need no room, and any service on the database can give it.
 */
@ApplicationScoped
class ChangedLists {

    private static final Logger LOG = Logger.getLogger(ChangedLists.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Each keeps a processor busy; who comes third waits for its turn. */
    private final Semaphore places = new Semaphore(2, true);

    @Inject
    Policies policies;

    /** @param breakOff ends the connection: what ends early must not look whole */
    StreamingOutput of(ImpactJob job, Runnable breakOff) {
        Evaluation evaluation = policies.of(job.policyId);
        Supplier<List<byte[]>> records = first(Question.of(job).records().before(job.at));
        return out -> write(evaluation, records, out, breakOff);
    }

    /** Reads once before anything is said, so that a database that does not answer can still be told. */
    private static Supplier<List<byte[]>> first(PastRecords records) {
        List<byte[]> first = records.get();
        AtomicBoolean given = new AtomicBoolean();
        return () -> given.compareAndSet(false, true) ? first : first.isEmpty() ? List.of() : records.get();
    }

    private void write(Evaluation evaluation, Supplier<List<byte[]>> records, OutputStream out, Runnable breakOff) {
        places.acquireUninterruptibly();
        try {
            OutputStream lines = new BufferedOutputStream(out, 1 << 16);
            Watch watch = Watch.NOBODY.changed(one -> write(one, lines));
            new Replaying(evaluation, 1).run(records, watch);
            lines.flush();
        } catch (UncheckedIOException | IOException gone) {
            LOG.infof("The reader of a list of changed decisions went away: %s", gone.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("A list of changed decisions was broken off", failure);
            breakOff.run();
        } finally {
            places.release();
        }
    }

    private static void write(Comparison one, OutputStream lines) {
        try {
            lines.write(JSON.writeValueAsBytes(ChangedDecision.of(one)));
            lines.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
