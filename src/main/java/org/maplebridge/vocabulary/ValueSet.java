package org.maplebridge.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * A set of value codes as ranges: ascending, apart, both ends included. Every comparison of a rule and every implication
 * comes down to one, whatever the fact's type.
 */
public record ValueSet(List<Range> ranges) {

    public static final ValueSet EMPTY = new ValueSet(List.of());

    /** Both ends belong to it. */
    public record Range(long low, long high) {}

    public static ValueSet between(long low, long high) {
        return low > high ? EMPTY : new ValueSet(List.of(new Range(low, high)));
    }

    public static ValueSet of(Collection<Long> codes) {
        List<Range> ranges = new ArrayList<>();
        new TreeSet<>(codes).forEach(code -> ranges.add(new Range(code, code)));
        return new ValueSet(List.copyOf(ranges));
    }

    public boolean contains(long code) {
        for (int at = 0; at < ranges.size(); at++) {
            Range range = ranges.get(at);
            if (range.low <= code && code <= range.high) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The one code in it, if it holds exactly one. */
    public OptionalLong single() {
        boolean one = ranges.size() == 1 && ranges.get(0).low == ranges.get(0).high;
        return one ? OptionalLong.of(ranges.get(0).low) : OptionalLong.empty();
    }

    /** Whether they have a code in common. */
    public boolean meets(ValueSet other) {
        for (int at = 0; at < ranges.size(); at++) {
            Range a = ranges.get(at);
            for (int to = 0; to < other.ranges.size(); to++) {
                Range b = other.ranges.get(to);
                if (Math.max(a.low, b.low) <= Math.min(a.high, b.high)) {
                    return true;
                }
            }
        }
        return false;
    }

    public ValueSet and(ValueSet other) {
        List<Range> both = new ArrayList<>();
        for (Range a : ranges) {
            for (Range b : other.ranges) {
                if (Math.max(a.low, b.low) <= Math.min(a.high, b.high)) {
                    both.add(new Range(Math.max(a.low, b.low), Math.min(a.high, b.high)));
                }
            }
        }
        return new ValueSet(List.copyOf(both));
    }

    /** Ranges that touch become one. */
    public ValueSet or(ValueSet other) {
        List<Range> either = new ArrayList<>(minus(other).ranges);
        either.addAll(other.ranges);
        either.sort(Comparator.comparing(Range::low));
        List<Range> joined = new ArrayList<>();
        for (Range range : either) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).high == range.low - 1) {
                joined.set(last, new Range(joined.get(last).low, range.high));
            } else {
                joined.add(range);
            }
        }
        return new ValueSet(List.copyOf(joined));
    }

    public ValueSet minus(ValueSet other) {
        List<Range> left = new ArrayList<>();
        for (Range range : ranges) {
            other.cutFrom(range, left);
        }
        return new ValueSet(List.copyOf(left));
    }

    private void cutFrom(Range range, List<Range> left) {
        long from = range.low;
        for (Range gone : ranges) {
            if (gone.high < from || gone.low > range.high) {
                continue;
            }
            if (gone.low > from) {
                left.add(new Range(from, gone.low - 1));
            }
            if (gone.high >= range.high) {
                return;
            }
            from = gone.high + 1;
        }
        left.add(new Range(from, range.high));
    }

    public boolean within(ValueSet other) {
        for (int at = 0; at < ranges.size(); at++) {
            if (!other.covers(ranges.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Ranges may touch, so several together may cover what none of them does. */
    private boolean covers(Range range) {
        long from = range.low;
        for (int at = 0; at < ranges.size() && ranges.get(at).low <= from; at++) {
            if (ranges.get(at).high >= range.high) {
                return true;
            }
            from = Math.max(from, ranges.get(at).high + 1);
        }
        return false;
    }
}
