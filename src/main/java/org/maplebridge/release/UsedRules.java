package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.ReusedIds;
import org.maplebridge.problem.Problems;

/** The rules of every policy that was ever in force: their ids stand in decisions and must go on meaning what they meant. */
@ApplicationScoped
class UsedRules {

    @Inject
    Policies policies;

    private final Set<String> read = new HashSet<>();
    private final Set<ReusedIds.Meaning> meanings = new HashSet<>();

    /**
     * Holds a new policy to them.
     *
     * @throws org.maplebridge.problem.ProblemsFound with each rule whose id stood for another one
     */
    void requireKept(Policy policy) {
        Problems problems = new Problems();
        ReusedIds.check(policy, all(), problems);
        problems.throwIfAny();
    }

    /** Reads the policies that came into force since it was last asked; slow the first time, where there are many. */
    synchronized List<ReusedIds.Meaning> all() {
        List<InForce> rows = QuarkusTransaction.requiringNew().call(InForce::all);
        for (InForce row : rows) {
            if (!read.contains(row.policyId)) {
                policies.read(row.policyId).rules().forEach(rule -> meanings.add(ReusedIds.Meaning.of(rule)));
                read.add(row.policyId);
            }
        }
        return List.copyOf(meanings);
    }
}
