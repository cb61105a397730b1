package org.maplebridge.release;

/** How far a policy has come. */
public enum State {
    PROPOSED,
    APPROVED,
    IN_FORCE,
    SUPERSEDED,
    WITHDRAWN
}
