package org.maplebridge.alternative;

/** The facts of a policy combine in too many ways to look at each; then nothing is claimed. */
final class TooManyStates extends RuntimeException {

    TooManyStates() {
        super(null, null, false, false);
    }
}
