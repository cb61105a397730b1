package org.maplebridge.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Retention;

/**
 * What the stored policies say, at one moment.
 *
 * @param of a policy by its id
 */
record Terms(List<Of> of, Instant now) {

    /** One policy's. */
    record Of(String policy, ZoneId zone, Retention retention) {}

    List<Due> due(Function<Retention.Term, Period> kept) {
        List<Due> all = new ArrayList<>();
        for (Of one : of) {
            one.retention.terms().forEach((level, term) -> all.add(due(one, level, kept.apply(term))));
        }
        return all;
    }

    private Due due(Of one, Level level, Period kept) {
        return new Due(one.policy, level, kept, Retention.cutoff(now, kept, one.zone));
    }

    /** Whether a record of that policy, level and moment has had its time. */
    boolean isOver(String policy, Level level, Instant at) {
        Optional<Of> terms =
                of.stream().filter(one -> one.policy.equals(policy)).findFirst();
        return terms.flatMap(one -> one.retention.of(level).map(term -> due(one, level, term.record())))
                .filter(due -> at.isBefore(due.before()))
                .isPresent();
    }
}
