package org.maplebridge.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many disputes lie in each region of a difference and in each of its groups; one in several counts in each of them.
 *
 * @param seen how many were looked at
 * @param contradictory how many of them lie nowhere, because what they state cannot be by the implications of the two policies
 * @param of by the id of the region or group; where an id is missing, nothing was counted
 */
public record RegionCounts(long seen, long contradictory, Map<String, Count> of) {

    /** Nothing was counted: which is not none. */
    public static final RegionCounts NONE = new RegionCounts(0, 0, Map.of());

    /**
     * Of one region or group.
     *
     * @param pairs by what becomes what, as {@link Pair#print} writes it; left out where there are none
     */
    public record Count(long disputes, Map<String, Long> pairs) {

        static final Count ZERO = new Count(0, Map.of());

        /** With one dispute more. */
        Count and(Set<String> turned) {
            Map<String, Long> more = new TreeMap<>(pairs);
            turned.forEach(pair -> more.merge(pair, 1L, Long::sum));
            return new Count(disputes + 1, more);
        }
    }

    /** Null if it was not counted. */
    Long disputes(String id) {
        Count count = of.get(id);
        return count == null ? null : Long.valueOf(count.disputes());
    }

    /** Null if it was not counted. */
    Long disputes(String id, String pair) {
        Count count = of.get(id);
        return count == null ? null : count.pairs().getOrDefault(pair, 0L);
    }
}
