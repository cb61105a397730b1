package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All the kinds of dispute that come to one result; none lies within another, and a dispute of each is possible. */
public final class Ways {

    private final List<Kind> kinds;
    private final long[][] bits;

    private Ways(List<Kind> kinds) {
        this.kinds = kinds;
        this.bits = kinds.stream().map(kind -> kind.bits).toArray(long[][]::new);
    }

    /** What is left of some kinds when those that no dispute can be, and those within another, are left out. */
    static Ways of(Stream<Kind> kinds, Disputes disputes) {
        List<Kind> broadest = kinds.distinct()
                .sorted(Comparator.comparing(Kind::breadth).reversed())
                .toList();
        List<Kind> apart = new ArrayList<>();
        for (Kind kind : broadest) {
            if (apart.stream().noneMatch(kind::within) && disputes.isPossible(kind)) {
                apart.add(kind);
            }
        }
        return new Ways(List.copyOf(apart));
    }

    /** Either of several, as they are. */
    static Ways together(Stream<Ways> several) {
        return new Ways(several.flatMap(ways -> ways.kinds.stream()).distinct().toList());
    }

    /** The broadest first. */
    public List<Kind> kinds() {
        return kinds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ways ways && kinds.equals(ways.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    public boolean hold(Dispute dispute) {
        return hold(dispute.bits);
    }

    boolean hold(long[] dispute) {
        for (long[] kind : bits) {
            if (Kind.within(dispute, kind)) {
                return true;
            }
        }
        return false;
    }
}
