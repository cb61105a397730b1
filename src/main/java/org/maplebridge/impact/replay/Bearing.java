package org.maplebridge.impact.replay;

import java.util.SortedSet;
import java.util.TreeSet;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Span;

/**
 * What one ruling has beyond another, to ask which effects brought it. Effects only join, so whatever is in one ruling and
 * not in the other was brought by a rule that fired in the one and did not do so in the other.
 *
 * @param duties that only {@code own} has
 */
record Bearing(Ruling own, Ruling other, SortedSet<Duty> duties) {

    static Bearing of(Ruling own, Ruling other) {
        SortedSet<Duty> duties = new TreeSet<>(Duty.of(own.duties()));
        duties.removeAll(Duty.of(other.duties()));
        return new Bearing(own, other, duties);
    }

    /** Whether an effect that joined into {@code own} is part of what it has beyond the other. */
    boolean brought(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            return raise.level() == own.level() && own.level().compareTo(other.level()) > 0;
        }
        if (effect instanceof Effect.Lead lead) {
            return lead.tier() == own.tier() && own.tier().compareTo(other.tier()) > 0;
        }
        if (effect instanceof Effect.Clock clock) {
            Span has = own.clocks().get(clock.kind());
            Span had = other.clocks().get(clock.kind());
            boolean sets = has != null && clock.span().lastsAsLongAs(has);
            return sets && !has.equals(had) && (had == null || !had.shorterThan(has));
        }
        return Duty.of(effect).anyMatch(duties::contains);
    }
}
