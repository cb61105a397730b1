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
     * Reads, checks and compiles a folder, and holds it to its own cases.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    public static CompiledPolicy load(Folder folder) {
        Policy policy = check(folder);
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
     * Reads a folder and checks it, promises included.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    public static Policy check(Folder folder) {
        Policy policy = PolicyReader.read(folder);
        Problems problems = new Problems();
        PromiseCheck.check(policy, problems);
        problems.throwIfAny();
        return policy;
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
