package org.maplebridge.engine;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.Folder;

/** A policy that passed every check and is ready to answer. Close it when no evaluation runs on it any more. */
public final class CompiledPolicy implements AutoCloseable {

    private final Evaluation evaluation;
    private final KieSession session;

    private CompiledPolicy(Evaluation evaluation, KieSession session) {
        this.evaluation = evaluation;
        this.session = session;
    }

    /**
     * Compiles a checked policy, and holds it to its own cases. Whether it keeps its promises is asked of the room above.
     *
     * @throws org.maplebridge.problem.ProblemsFound with each case that comes out otherwise
     */
    public static CompiledPolicy load(Policy policy) {
        CompiledPolicy compiled = compile(policy, DrlWriter.write(policy));
        Problems problems = new Problems();
        CaseRun.of(compiled.evaluation()).forEach(run -> problems.addAll(run.problems()));
        if (!problems.isEmpty()) {
            compiled.close();
        }
        problems.throwIfAny();
        return compiled;
    }

    /**
     * Reads and compiles a folder that passed every check once, and proves nothing again: what was decided under it stays
     * decided, even if a later release would ask more of it.
     *
     * @throws org.maplebridge.problem.ProblemsFound if it can no longer be read
     */
    public static CompiledPolicy reopen(Folder folder) {
        Policy policy = PolicyReader.read(folder);
        return compile(policy, DrlWriter.write(policy));
    }

    /** Compiles what {@link DrlWriter} wrote of a checked policy. */
    public static CompiledPolicy compile(Policy policy, String drl) {
        KieSession session = WrittenRules.compile(drl);
        return new CompiledPolicy(new Evaluation(policy, AlphaMatching.of(policy, session)), session);
    }

    public Policy policy() {
        return evaluation.policy();
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** For comparing the network alone with Drools' whole machinery. */
    KieBase base() {
        return session.getKieBase();
    }
}
