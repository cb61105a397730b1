package org.maplebridge.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Prover.TooManyWays;
import org.maplebridge.source.Folder;

/** Holds a policy to its promises, over every dispute. Not for several threads at a time. */
public final class PolicyProof {

    private final Model model;
    private final Proving proving;
    private final List<Proof> proofs = new ArrayList<>();
    private final Problems problems = new Problems();
    private Duration local = Duration.ZERO;

    private PolicyProof(Policy policy) {
        this.model = Model.of(policy);
        this.proving = new Proving(model);
    }

    /**
     * Reads a folder and checks it, promises included.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    public static Policy check(Folder folder) {
        Policy policy = PolicyReader.read(folder);
        of(policy, proof -> {}).problems().throwIfAny();
        return policy;
    }

    /**
     * Reads, checks and compiles a folder, and holds it to its promises and its own cases.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    public static CompiledPolicy load(Folder folder) {
        return CompiledPolicy.load(check(folder));
    }

    /**
     * Tries every promise of a policy, by local search.
     *
     * @param each is told of each promise when it is tried
     */
    public static PolicyProof of(Policy policy, Consumer<Proof> each) {
        PolicyProof proof = new PolicyProof(policy);
        long began = System.nanoTime();
        new Redundancy(proof.model, new LocalSearch(proof.model)).dead().forEach(proof.problems::add);
        for (Pledge pledge : Pledges.of(proof.model)) {
            proof.tried(pledge).ifPresent(one -> {
                proof.proofs.add(one);
                each.accept(one);
            });
        }
        proof.local = Duration.ofNanos(System.nanoTime() - began);
        return proof;
    }

    private Optional<Proof> tried(Pledge pledge) {
        try {
            Proof proof = proving.locally(pledge);
            proof.counterexample().ifPresent(found -> problems.add(broken(pledge.guarantee(), found)));
            return Optional.of(proof);
        } catch (TooManyWays tooMany) {
            problems.add(
                    pledge.guarantee().place(),
                    Code.TOO_MANY_WAYS,
                    new Text("这个承诺的事实太多，组合起来试不完", "The facts of this promise combine in too many ways to try"),
                    new Text("请拆成几个承诺，每个少写几个事实", "Split it into several promises of fewer facts"));
            return Optional.empty();
        }
    }

    private static Problem broken(Guarantee guarantee, Counterexample found) {
        return Problem.at(
                guarantee.place(),
                Code.PROMISE_BROKEN,
                found.words(),
                new Text("请补上能触发的规则，或与法制部门商定后再改承诺", "Add a rule that covers it; change the promise only after review"));
    }

    /** What was tried, in the order of {@code promises.yaml}. */
    public List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** Each promise that fails, by one dispute, and each rule that cannot fire. */
    public Problems problems() {
        return problems;
    }

    /** Rules that are never the only reason: no problem, but worth knowing. */
    public List<Problem> notes() {
        return new Redundancy(model, new LocalSearch(model)).notes();
    }

    /** The model that was proven, to be asked more. */
    public Model model() {
        return model;
    }

    /**
     * Has every promise proven once more, by a solver, and says so in writing.
     *
     * @throws org.maplebridge.problem.ProblemsFound if some promise fails
     * @throws IllegalStateException if the two provers disagree
     */
    public Certificate certify() {
        return certify(Progress.UNSEEN);
    }

    /** @param progress is told after each promise */
    public Certificate certify(Progress progress) {
        problems.throwIfAny();
        long began = System.nanoTime();
        SatSearch solver = new SatSearch(model);
        List<Pledge> pledges = Pledges.of(model);
        int done = 0;
        for (Pledge pledge : pledges) {
            if (!solver.allHold(pledge.claims())) {
                throw new IllegalStateException("The solver does not confirm: "
                        + pledge.guarantee().text().en());
            }
            progress.step(++done, pledges.size());
        }
        return Certificate.of(model, proofs, local, Duration.ofNanos(System.nanoTime() - began));
    }
}
