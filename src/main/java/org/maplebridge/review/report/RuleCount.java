package org.maplebridge.review.report;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maplebridge.review.Direction;

/** How often a rule decided, and how often a person then decided otherwise; by the month in which the decisions were made. */
final class RuleCount {

    /** @param decisive in how many decisions its effect was the result */
    record Month(long decisive, long raised, long lowered) {

        static final Month NONE = new Month(0, 0, 0);

        Month plus(Month other) {
            return new Month(decisive + other.decisive, raised + other.raised, lowered + other.lowered);
        }

        long overridden() {
            return raised + lowered;
        }
    }

    private final SortedMap<YearMonth, Month> months = new TreeMap<>();
    private final SortedMap<String, Long> codes = new TreeMap<>();

    void decided(YearMonth month) {
        months.merge(month, new Month(1, 0, 0), Month::plus);
    }

    void overridden(YearMonth month, Direction direction, String code) {
        Month one = direction == Direction.RAISE ? new Month(0, 1, 0) : new Month(0, 0, 1);
        months.merge(month, one, Month::plus);
        codes.merge(code, 1L, Long::sum);
    }

    SortedMap<YearMonth, Month> months() {
        return months;
    }

    /** The reasons that people gave, with how often. */
    SortedMap<String, Long> codes() {
        return codes;
    }

    Month all() {
        return months.values().stream().reduce(Month.NONE, Month::plus);
    }
}
