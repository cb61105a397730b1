package org.maplebridge.engine.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/** An effect with one slip in it. */
record SpoiltEffect(Slip slip, Effect effect) {

    static Stream<SpoiltEffect> of(Effect effect) {
        Stream<SpoiltEffect> lowered = lowered(effect).map(one -> new SpoiltEffect(Slip.EFFECT_LOWERED, one));
        return Stream.concat(lowered, shorter(effect).map(one -> new SpoiltEffect(Slip.BOUND_BY_ONE, one)));
    }

    private static Stream<Effect> lowered(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            return Stream.of(Level.values())
                    .filter(level -> level != Level.GREEN
                            && level.ordinal() == raise.level().ordinal() - 1)
                    .map(Effect.Raise::new);
        }
        if (effect instanceof Effect.Lead lead) {
            return Stream.of(Tier.values())
                    .filter(tier -> tier != Tier.VILLAGE
                            && tier.ordinal() == lead.tier().ordinal() - 1)
                    .map(Effect.Lead::new);
        }
        if (effect instanceof Effect.Notify told) {
            return fewer(told.units()).map(Effect.Notify::new);
        }
        if (effect instanceof Effect.Involve involve) {
            return fewer(involve.units()).map(Effect.Involve::new);
        }
        if (effect instanceof Effect.Report report) {
            return fewer(report.units()).map(units -> new Effect.Report(report.law(), units));
        }
        return effect instanceof Effect.Clock clock
                ? lasting(clock, clock.span().n() + 1)
                : Stream.empty();
    }

    private static Stream<Effect> shorter(Effect effect) {
        return effect instanceof Effect.Clock clock
                ? lasting(clock, clock.span().n() - 1)
                : Stream.empty();
    }

    private static Stream<Effect> lasting(Effect.Clock clock, int n) {
        return n < 1 || n > Span.MOST
                ? Stream.empty()
                : Stream.of(
                        new Effect.Clock(clock.kind(), new Span(n, clock.span().unit())));
    }

    private static Stream<List<String>> fewer(List<String> units) {
        return units.size() == 1
                ? Stream.empty()
                : units.stream().map(gone -> units.stream()
                        .filter(unit -> !unit.equals(gone))
                        .toList());
    }
}
