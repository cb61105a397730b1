package org.maplebridge.alternative;

import org.maplebridge.policy.Reached;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/** The one condition of a rule that did not hold. */
public sealed interface Lacking {

    /**
     * A fact that is otherwise than the rule asks, or not known.
     *
     * @param known its code, or {@link Facts#UNKNOWN}, which is not “no”
     * @param needed for which codes the rule fires
     */
    record OfFact(Fact fact, long known, ValueSet needed) implements Lacking {}

    /** The earlier result is lower than the rule asks. */
    record OfResult(Reached needed) implements Lacking {}
}
