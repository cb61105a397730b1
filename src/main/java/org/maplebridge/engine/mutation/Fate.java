package org.maplebridge.engine.mutation;

import java.util.Optional;
import org.maplebridge.policy.Case;

/** What became of a mutant. */
public sealed interface Fate {

    /** @param by the first case that fails */
    record Noticed(Case by) implements Fate {}

    /**
     * Shown to give the same level, tier, duties and clocks as the sound policy for every dispute; no case can notice it.
     *
     * @param ruleAlike whether the rule alone fires for the same disputes with the same effect; otherwise it does not, and
     *     other rules make up for it
     */
    record Equivalent(boolean ruleAlike) implements Fate {}

    /**
     * No case fails, and it is not shown to be equivalent.
     *
     * @param suggestion a case that would fail; none when none was found in the disputes that were tried
     */
    record Survives(Optional<SuggestedCase> suggestion) implements Fate {}
}
