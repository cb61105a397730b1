package org.maplebridge.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Tier;

/** What a rule asks of the earlier result, with one slip in it. */
record SpoiltReached(Slip slip, Reached reached) {

    /** Every slip in what is asked; of what is not asked none. */
    static Stream<SpoiltReached> of(Reached reached) {
        List<SpoiltReached> spoilt = new ArrayList<>();
        if (reached.level() != Level.GREEN) {
            beside(Level.values(), reached.level())
                    .forEach(level -> spoilt.add(by(Slip.BOUND_BY_ONE, level, reached.tier())));
            spoilt.add(by(Slip.CONDITION_DROPPED, Level.GREEN, reached.tier()));
        }
        if (reached.tier() != Tier.VILLAGE) {
            beside(Tier.values(), reached.tier())
                    .forEach(tier -> spoilt.add(by(Slip.BOUND_BY_ONE, reached.level(), tier)));
            spoilt.add(by(Slip.CONDITION_DROPPED, reached.level(), Tier.VILLAGE));
        }
        return spoilt.stream();
    }

    private static SpoiltReached by(Slip slip, Level level, Tier tier) {
        return new SpoiltReached(slip, new Reached(level, tier));
    }

    private static <E extends Enum<E>> Stream<E> beside(E[] values, E value) {
        return Stream.of(values).filter(other -> Math.abs(other.ordinal() - value.ordinal()) == 1);
    }
}
