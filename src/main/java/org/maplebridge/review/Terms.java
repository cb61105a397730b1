package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.maplebridge.decision.OwnPolicy;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.release.PolicyInForce;

/**
 * Whose reasons a person chooses from: those of the decision's own policy; where it is from before policies had any, those of the
 * policy in force. There are none that stand in Java: the deed names the policy whose words its code has.
 */
@ApplicationScoped
class Terms {

    @Inject
    OwnPolicy own;

    @Inject
    PolicyInForce inForce;

    /** A policy that has reasons. */
    record Of(Policy policy) {
        ReviewTerms review() {
            return policy.header().review().orElseThrow();
        }
    }

    /** @throws org.maplebridge.problem.ProblemsFound if neither policy has any */
    Of of(StoredDecision decision) {
        return Stream.of(own.of(decision), inForce.now().policy())
                .filter(policy -> policy.header().review().isPresent())
                .findFirst()
                .map(Of::new)
                .orElseThrow(Refusals::noTerms);
    }
}
