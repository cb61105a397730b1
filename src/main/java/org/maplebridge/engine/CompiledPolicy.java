package org.maplebridge.engine;

import org.maplebridge.policy.Policy;
import org.maplebridge.source.Folder;

/** A policy that passed every check and is ready to answer. Close it when no evaluation runs on it any more. */
public final class CompiledPolicy implements AutoCloseable {

    private final Evaluation evaluation;

    private CompiledPolicy(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Reads, checks and compiles a folder.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    public static CompiledPolicy load(Folder folder) {
        throw new UnsupportedOperationException("being written");
    }

    public Policy policy() {
        return evaluation.policy();
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public void close() {}
}
