package org.maplebridge.impact.replay;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each thing was seen, in the order of the things, so that equal tallies read the same. */
public final class Tally<K extends Comparable<? super K>> {

    private final SortedMap<K, Long> counts = new TreeMap<>();

    void add(K one) {
        counts.merge(one, 1L, Long::sum);
    }

    void addAll(Tally<K> other) {
        other.counts.forEach((one, count) -> counts.merge(one, count, Long::sum));
    }

    public long of(K one) {
        return counts.getOrDefault(one, 0L);
    }

    public SortedMap<K, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally<?> tally && counts.equals(tally.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
