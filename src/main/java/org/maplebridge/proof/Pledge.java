package org.maplebridge.proof;

import java.util.List;

/** A guarantee and all that has to hold for it. */
record Pledge(Guarantee guarantee, List<Obligation> obligations) {

    List<Claim> claims() {
        return obligations.stream().map(Obligation::claim).toList();
    }
}
