package org.maplebridge.impact.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.maplebridge.engine.Evaluation;

/**
 * Replays any number of records on several threads. Only a few batches are in memory: while as many as fit wait to be told,
 * no more are read. Batches are told in the order in which they were read, whichever was done first.
 */
public final class Replaying {

    private static final int WAITING_PER_THREAD = 3;

    private final Replay replay;
    private final int threads;

    public Replaying(Evaluation evaluation, int threads) {
        this.replay = new Replay(evaluation);
        this.threads = threads;
    }

    /**
     * Runs to the end of the source, or until it is cancelled.
     *
     * @param source the next records, a few hundred at a time; an empty list at the end. Called by this thread only
     */
    public Replayed run(Supplier<List<byte[]>> source, Watch watch) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Replaying::worker);
        try {
            return new Run(source, watch, workers).run();
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "replay");
        thread.setDaemon(true);
        return thread;
    }

    /** One way through a source. */
    private final class Run {

        private final Supplier<List<byte[]>> source;
        private final Watch watch;
        private final ExecutorService workers;
        private final Deque<Future<Batch>> waiting = new ArrayDeque<>();
        private final Impact impact = new Impact();
        private long read;
        private long told;

        Run(Supplier<List<byte[]>> source, Watch watch, ExecutorService workers) {
            this.source = source;
            this.watch = watch;
            this.workers = workers;
        }

        Replayed run() {
            boolean more = true;
            while ((more || !waiting.isEmpty()) && !watch.cancelled().getAsBoolean()) {
                if (more && waiting.size() < threads * WAITING_PER_THREAD) {
                    more = readOn();
                } else {
                    tell(waiting.remove());
                }
            }
            return new Replayed(impact, !more && waiting.isEmpty() && told == read);
        }

        private boolean readOn() {
            List<byte[]> records = source.get();
            if (!records.isEmpty()) {
                waiting.add(workers.submit(new Batch(read + 1, records, replay, watch.cancelled())));
                read += records.size();
            }
            return !records.isEmpty();
        }

        /** Not of a batch that was cancelled in its middle. */
        private void tell(Future<Batch> done) {
            Batch batch = result(done);
            if (watch.cancelled().getAsBoolean()) {
                return;
            }
            impact.merge(batch.impact());
            batch.tell(watch);
            told += batch.size();
            watch.progress().accept(told);
        }

        private Batch result(Future<Batch> done) {
            try {
                return done.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
