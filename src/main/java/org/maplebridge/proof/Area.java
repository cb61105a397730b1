package org.maplebridge.proof;

import java.util.Optional;
import org.maplebridge.policy.Reached;

/**
 * Kinds of dispute in the form in which a rule writes them: what is known, and the earlier result that the rule asks for instead of
 * every kind that comes to it.
 *
 * @param gained where an earlier result is asked for, whether it is the new policy's; otherwise empty
 */
record Area(Kind kind, Reached reached, Optional<Boolean> gained) {

    static Area of(Kind kind) {
        return new Area(kind, Reached.ANY, Optional.empty());
    }
}
