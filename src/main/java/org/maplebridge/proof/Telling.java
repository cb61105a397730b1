package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of a fact that are worth trying while looking for a dispute outside some ways: of two that follow alike, the one
 * that fewer of these ways admit will do. It keeps a search small where a rule asks about many facts.
 */
final class Telling {

    private final Classes classes;
    private final Disputes disputes;
    private final Kind kind;
    private final List<Kind> near;
    private final Map<Integer, int[]> worth = new HashMap<>();

    /** @param turning the fact that becomes another, or -1 */
    Telling(Classes classes, Disputes disputes, Kind kind, Ways avoided, int turning) {
        this.classes = classes;
        this.disputes = disputes;
        this.kind = kind;
        this.near = avoided.kinds().stream().filter(way -> isNear(way, turning)).toList();
    }

    /** Whether it could come about when just the facts of the kind are known. */
    private boolean isNear(Kind way, int turning) {
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            if (classes.asks(way, fact) && !classes.asks(kind, fact) && fact != turning && !disputes.isBound(fact)) {
                return false;
            }
        }
        return true;
    }

    int[] classes(int fact) {
        return worth.computeIfAbsent(fact, this::worth);
    }

    private int[] worth(int fact) {
        List<Integer> left = new ArrayList<>();
        for (int one = 0; one < classes.count(fact); one++) {
            if (classes.admits(kind, fact, one) && !isOutdone(fact, one)) {
                left.add(one);
            }
        }
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isOutdone(int fact, int one) {
        BitSet admitting = admitting(fact, one);
        for (int other = 0; other < classes.count(fact); other++) {
            if (other != one && classes.admits(kind, fact, other) && disputes.followAlike(fact, one, other)) {
                BitSet others = admitting(fact, other);
                BitSet more = (BitSet) others.clone();
                more.andNot(admitting);
                boolean equal = others.equals(admitting);
                if (more.isEmpty() && (!equal || other < one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private BitSet admitting(int fact, int one) {
        BitSet admitting = new BitSet();
        for (int way = 0; way < near.size(); way++) {
            admitting.set(way, classes.admits(near.get(way), fact, one));
        }
        return admitting;
    }
}
