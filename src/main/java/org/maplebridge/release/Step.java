package org.maplebridge.release;

import java.time.Instant;
import org.maplebridge.engine.CompiledPolicy;

/**
 * A policy ready to decide, from a moment on.
 *
 * @param by who put it into force
 */
record Step(Instant since, String by, CompiledPolicy policy) {

    static Step of(InForce row, CompiledPolicy policy) {
        return new Step(row.since, row.putBy, policy);
    }

    boolean isOf(InForce row) {
        return since.equals(row.since) && policy.policy().id().equals(row.policyId);
    }
}
