package org.maplebridge.policy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * How long what was decided under a policy is kept, by level, counted from the decision.
 *
 * @param source why so long and no longer
 * @param terms of every level; empty in a policy that does not say, under which everything is kept
 */
public record Retention(String source, Map<Level, Term> terms) {

    /** Of a policy without {@code retention.yaml}. */
    public static final Retention FOR_EVER = new Retention("", Map.of());

    /**
     * @param record how long the record, and what was done about it
     * @param personal how long names, phones and stories; no longer than the record
     */
    public record Term(Period record, Period personal) {}

    public Optional<Term> of(Level level) {
        return Optional.ofNullable(terms.get(level));
    }

    /** What was decided before this moment has been kept long enough. Years and months are those of the calendar. */
    public static Instant cutoff(Instant now, Period kept, ZoneId zone) {
        return now.atZone(zone).minus(kept).toInstant();
    }

    /** As it is written: {@code 30 YEARS}. */
    public static String print(Period kept) {
        return kept.getYears() > 0
                ? kept.getYears() + " YEARS"
                : kept.getMonths() > 0 ? kept.getMonths() + " MONTHS" : kept.getDays() + " DAYS";
    }
}
