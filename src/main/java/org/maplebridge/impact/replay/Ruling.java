package org.maplebridge.impact.replay;

import java.util.List;
import java.util.Map;
import org.maplebridge.engine.Duties;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/**
 * A verdict without the policy it came from, so that one read from a record and one just made can be compared.
 *
 * @param rules every rule that fired, in the order of its policy
 */
public record Ruling(
        Level level, Tier tier, Level couldReach, Duties duties, Map<ClockKind, Span> clocks, List<Fired> rules) {

    static Ruling of(Verdict verdict) {
        return new Ruling(
                verdict.level(),
                verdict.tier(),
                verdict.couldReach(),
                verdict.duties(),
                verdict.clocks(),
                verdict.reasons().stream()
                        .map(reason ->
                                new Fired(reason.rule().id(), reason.rule().effect()))
                        .toList());
    }

    /** Whether it asks for the same: what is open and which rules led to it may differ. */
    boolean asksTheSameAs(Ruling other) {
        return level == other.level && tier == other.tier && duties.equals(other.duties) && clocks.equals(other.clocks);
    }
}
