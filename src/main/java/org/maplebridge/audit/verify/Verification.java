package org.maplebridge.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.maplebridge.audit.export.LogLine;
import org.maplebridge.audit.export.LogReader;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;

/**
 * Verifies an exported log in one pass. Several threads look at lines by themselves; one puts them together in their order. Only
 * a few batches are in memory.
 */
public final class Verification {

    private static final int MOST_LINES = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final int WAITING_PER_THREAD = 3;

    private final Optional<VerifierKey> trusted;
    private final Optional<SignedNote> older;
    private final boolean replay;
    private final int threads;

    /** Is told how far the file was read, and how many entries of it are done. */
    @FunctionalInterface
    public interface Progress {
        void done(long bytes, long entries);
    }

    /**
     * @param trusted the key that the log must have signed with, if one is known from elsewhere
     * @param older a checkpoint kept from before, which the log must still hold
     * @param replay whether to make every decision again
     */
    public Verification(Optional<VerifierKey> trusted, Optional<SignedNote> older, boolean replay, int threads) {
        this.trusted = trusted;
        this.older = older;
        this.replay = replay;
        this.threads = threads;
    }

    /** @throws IOException if the file cannot be read */
    public Report run(InputStream in, Progress progress) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Verification::worker);
        try (ExportedPolicies policies = new ExportedPolicies()) {
            return new Run(new LogReader(in), policies, workers, progress).run();
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "verify");
        thread.setDaemon(true);
        return thread;
    }

    /** One way through a file. */
    private final class Run {

        private final LogReader reader;
        private final ExportedPolicies policies;
        private final ExecutorService workers;
        private final Progress progress;
        private final Deque<Future<List<Examined>>> waiting = new ArrayDeque<>();
        private final LogSoFar log;
        private final Examiner examiner;

        Run(LogReader reader, ExportedPolicies policies, ExecutorService workers, Progress progress) {
            this.reader = reader;
            this.policies = policies;
            this.workers = workers;
            this.progress = progress;
            this.log = new LogSoFar(policies, older);
            this.examiner = new Examiner(policies, replay, log::keys);
        }

        Report run() throws IOException {
            Optional<LogReader.Raw> first = head();
            List<LogReader.Raw> batch = batch(first);
            while (!batch.isEmpty() || !waiting.isEmpty()) {
                if (!batch.isEmpty() && waiting.size() < threads * WAITING_PER_THREAD) {
                    waiting.add(workers.submit(looking(batch)));
                    batch = batch(reader.next());
                } else {
                    result(waiting.remove()).forEach(log::add);
                    progress.done(reader.bytes(), log.entries());
                }
            }
            return log.end(reader, trusted, replay);
        }

        /** Up to the first line that is neither start, key nor policy: whatever comes after may need all of these. */
        private Optional<LogReader.Raw> head() throws IOException {
            Optional<LogReader.Raw> next = reader.next();
            while (next.isPresent() && isHead(next.get())) {
                log.add(examiner.look(next.get()));
                next = reader.next();
            }
            log.headEnds();
            return next;
        }

        private boolean isHead(LogReader.Raw raw) {
            try {
                LogLine line = raw.line();
                return line instanceof LogLine.Start
                        || line instanceof LogLine.FirstKey
                        || line instanceof LogLine.PolicyFile;
            } catch (Malformed broken) {
                return true;
            }
        }

        private List<LogReader.Raw> batch(Optional<LogReader.Raw> first) throws IOException {
            List<LogReader.Raw> batch = new ArrayList<>(MOST_LINES);
            int bytes = 0;
            Optional<LogReader.Raw> next = first;
            while (next.isPresent()) {
                batch.add(next.get());
                bytes += next.get().bytes().length;
                next = batch.size() < MOST_LINES && bytes < MOST_BYTES ? reader.next() : Optional.empty();
            }
            return batch;
        }

        private Callable<List<Examined>> looking(List<LogReader.Raw> batch) {
            return () -> batch.stream().map(examiner::look).toList();
        }

        private List<Examined> result(Future<List<Examined>> done) {
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
