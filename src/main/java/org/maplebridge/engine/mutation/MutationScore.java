package org.maplebridge.engine.mutation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.maplebridge.policy.Policy;

/** How many of a policy's mutants its cases notice. */
public record MutationScore(List<Trial> trials) {

    private static final long MILLIS_BETWEEN_REPORTS = 500;

    /** Hears how far the trials are: at the beginning, twice a second, and at the end. */
    public interface Progress {

        void report(int done, int all);
    }

    /**
     * Tries every mutant of a policy that passes its own cases, on all cores.
     *
     * @param progress is called on the thread of the caller
     */
    public static MutationScore of(Policy policy, Progress progress) {
        List<Mutant> mutants = Mutants.of(policy);
        Trials trials = new Trials(policy);
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<List<Trial>> all = CompletableFuture.supplyAsync(() -> mutants.parallelStream()
                .map(trials::of)
                .peek(trial -> done.incrementAndGet())
                .toList());
        progress.report(0, mutants.size());
        while (!ended(all)) {
            progress.report(done.get(), mutants.size());
        }
        MutationScore score = new MutationScore(all.join());
        progress.report(mutants.size(), mutants.size());
        return score;
    }

    private static boolean ended(CompletableFuture<?> work) {
        try {
            work.get(MILLIS_BETWEEN_REPORTS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException thrownByJoin) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mutants were tried", stopped);
        }
    }

    public int noticed() {
        return with(Fate.Noticed.class).size();
    }

    public List<Trial> equivalent() {
        return with(Fate.Equivalent.class);
    }

    public List<Trial> survivors() {
        return with(Fate.Survives.class);
    }

    /** Percent of the mutants that are not equivalent; 100 when there are none. */
    public double percent() {
        int telling = trials.size() - equivalent().size();
        return telling == 0 ? 100 : 100.0 * noticed() / telling;
    }

    private List<Trial> with(Class<? extends Fate> fate) {
        return trials.stream().filter(trial -> fate.isInstance(trial.fate())).toList();
    }
}
