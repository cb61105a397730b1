package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Problems;
import org.maplebridge.release.Policies;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;

/** What the policy that a decision was made under says of its facts, once a person has set the level or the tier. */
@ApplicationScoped
public class OwnPolicy {

    @Inject
    Policies policies;

    public Policy of(StoredDecision decision) {
        return policies.of(decision.policyId).policy();
    }

    public Evaluation evaluation(StoredDecision decision) {
        return policies.of(decision.policyId);
    }

    /** What was stated when it was made. */
    public Facts facts(StoredDecision decision) {
        return facts(decision, of(decision));
    }

    /** What the rules find when the level stands: from the tier on. */
    public Verdict under(StoredDecision decision, Level level) {
        Evaluation evaluation = policies.of(decision.policyId);
        return evaluation.under(facts(decision, evaluation.policy()), level);
    }

    /**
     * A verdict as records hold it, when level and tier stand: its duties, and its clocks from a moment on.
     *
     * @param at in whole milliseconds
     */
    public JsonNode verdict(StoredDecision decision, Level level, Tier tier, Instant at) {
        Evaluation evaluation = policies.of(decision.policyId);
        Policy policy = evaluation.policy();
        Facts facts = facts(decision, policy);
        return VerdictWriter.tree(new Finding(policy, facts, evaluation.under(facts, level, tier), at));
    }

    /** The facts of a record, which were in order when it was written. */
    static Facts facts(StoredDecision decision, Policy policy) {
        return FactsReader.read(decision.json().get("facts"), "/facts", policy.vocabulary(), new Problems());
    }
}
