package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Proof;

/**
 * A promise and what came of it, for machines.
 *
 * @param counterexample one dispute in which it fails, in words; absent where it holds of every one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonProof(String type, Text promise, boolean holds, Text counterexample) {

    static JsonProof of(Proof proof) {
        return new JsonProof(
                proof.guarantee().type().name(),
                proof.guarantee().text(),
                proof.holds(),
                proof.counterexample().map(found -> found.words()).orElse(null));
    }
}
