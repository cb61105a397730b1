package org.maplebridge.engine;

import java.util.List;
import java.util.Map;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/**
 * What a policy says of the facts of one dispute.
 *
 * @param couldReach the highest level of any dispute of which all this is known, and perhaps more
 * @param clocks the shortest span of each kind that any rule set
 * @param reasons every rule that fired: by stage, strongest effect, id
 */
public record Verdict(
        Level level, Tier tier, Level couldReach, Duties duties, Map<ClockKind, Span> clocks, List<Reason> reasons) {

    /**
     * The version of the evaluation's meaning: raised whenever any verdict of any policy could change. Since 2 {@code couldReach}
     * is exact (docs/decisions/0011); in records of 1 it may be too high.
     */
    public static final int ENGINE = 2;

    /** Whether no unknown fact can raise the level any more. */
    public boolean settled() {
        return couldReach == level;
    }

    /** Whether one more effect would make another verdict. */
    boolean changesBy(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            return raise.level().compareTo(level) > 0;
        }
        if (effect instanceof Effect.Lead lead) {
            return lead.tier().compareTo(tier) > 0;
        }
        if (effect instanceof Effect.Notify told) {
            return !duties.notified().containsAll(told.units());
        }
        if (effect instanceof Effect.Involve involve) {
            return !duties.involve().containsAll(involve.units());
        }
        if (effect instanceof Effect.ForbidMediation forbid) {
            return !duties.forbidden().contains(forbid.reason());
        }
        if (effect instanceof Effect.Report report) {
            var known = duties.reports().get(report.law());
            return known == null || !known.containsAll(report.units());
        }
        Effect.Clock clock = (Effect.Clock) effect;
        Span shortest = clocks.get(clock.kind());
        return shortest == null || clock.span().shorterThan(shortest);
    }
}
