package org.maplebridge.proof;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;

/**
 * What was proven of a policy, over what, and by which means.
 *
 * @param policy its id
 * @param engine the version of the evaluation's meaning ({@link Verdict#ENGINE}) that it was proven for
 * @param disputes how many differ in what is known of them: every value of every fact or unknown, contradictions left out
 * @param kinds how many of these the policy can tell apart at most
 * @param local what local search took
 * @param solver what the SAT solver took
 */
public record Certificate(
        String policy,
        int engine,
        BigInteger disputes,
        BigInteger kinds,
        List<Proven> promises,
        Duration local,
        Duration solver) {

    /** The provers, as they are named in a stored certificate. */
    public static final List<String> PROVERS =
            List.of("local search over kinds of dispute", "SAT: LogicNG 2.6.0 MiniSat");

    /** One promise that holds of every dispute. */
    public record Proven(Guarantee.Type type, Text text) {}

    static Certificate of(Model model, List<Proof> proofs, Duration local, Duration solver) {
        Policy policy = model.policy();
        Count count = new Count(policy.vocabulary());
        return new Certificate(
                policy.id(),
                Verdict.ENGINE,
                count.disputes(),
                model.classes().kinds(),
                proofs.stream()
                        .map(proof -> new Proven(
                                proof.guarantee().type(), proof.guarantee().text()))
                        .toList(),
                local,
                solver);
    }
}
