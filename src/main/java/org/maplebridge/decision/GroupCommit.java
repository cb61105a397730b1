package org.maplebridge.decision;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Stores decisions in groups: whatever waits shares one transaction, so that a commit to the disk is paid for once and the
 * busier it gets, the more a commit carries. A decision is answered only after its transaction has committed.
 */
@ApplicationScoped
class GroupCommit {

    /** Above this the disk cannot keep up, and a desk is better told so than left waiting. */
    static final int MOST_WAITING = 4_096;

    private static final int MOST_TOGETHER = 256;
    private static final Waiting END = new Waiting(null, Optional.empty(), Optional.empty());

    @Inject
    DataSource service;

    @Inject
    MeterRegistry meters;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::run, "group-commit");
    private boolean closed;

    void start(@Observes @Priority(30) StartupEvent start) {
        meters.gauge("maplebridge.store.waiting", queue, BlockingQueue::size);
        writer.start();
    }

    /** Nothing new from now on; what waits is still stored. */
    void close(@Observes @Priority(30) ShutdownEvent end) throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        if (writer.isAlive()) {
            queue.put(END);
            writer.join();
        }
    }

    /** The outcome of a decision, when there is one; empty if too many wait already, or the service is ending. */
    synchronized Optional<CompletableFuture<Outcome>> add(Waiting decision) {
        return !closed && queue.offer(decision) ? Optional.of(decision.outcome()) : Optional.empty();
    }

    private void run() {
        Transaction transaction = new Transaction(service);
        Timer commits = Timer.builder("maplebridge.store")
                .description("From taking a group to its commit")
                .publishPercentileHistogram()
                .register(meters);
        DistributionSummary sizes = meters.summary("maplebridge.store.group");
        try {
            while (true) {
                List<Waiting> group = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(group, MOST_TOGETHER - 1);
                boolean last = group.remove(END);
                if (!group.isEmpty()) {
                    sizes.record(group.size());
                    List<Outcome> outcomes = commits.record(() -> transaction.store(group));
                    for (int i = 0; i < group.size(); i++) {
                        group.get(i).outcome().complete(outcomes.get(i));
                    }
                }
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException nobodyInterruptsUs) {
            Thread.currentThread().interrupt();
        }
    }
}
