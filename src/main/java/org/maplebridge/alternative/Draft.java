package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.proof.Classes;
import org.maplebridge.proof.Dispute;

/**
 * A dispute with some facts otherwise. All that was known of it counts as stated, with the value that it had or its new one: what
 * followed from a value that changed does not go away, and may stand in the way.
 *
 * @param stated classes by position
 * @param touched the facts that were changed
 * @param after the same with all that follows; empty if it contradicts itself
 */
record Draft(Terrain terrain, SortedMap<Integer, Integer> stated, Set<Integer> touched, Optional<Dispute> after) {

    static Draft of(Terrain terrain, Dispute known) {
        SortedMap<Integer, Integer> stated = new TreeMap<>();
        for (int fact = 0; fact < terrain.classes().facts().size(); fact++) {
            int one = terrain.classes().known(known, fact);
            if (one != Classes.UNKNOWN) {
                stated.put(fact, one);
            }
        }
        return new Draft(terrain, stated, Set.of(), Optional.of(known));
    }

    Draft with(Step step) {
        SortedMap<Integer, Integer> changed = new TreeMap<>(stated);
        changed.put(step.fact(), step.one());
        Set<Integer> more = new HashSet<>(touched);
        more.add(step.fact());
        return new Draft(terrain, changed, more, terrain.disputes().of(changed));
    }

    int size() {
        return touched.size();
    }

    boolean canTouch(int fact) {
        return terrain.isChangeable(fact) && !touched.contains(fact);
    }

    boolean isStated(int fact) {
        return stated.containsKey(fact);
    }

    /** Every other class that a fact may still be put into; none if it cannot be. */
    Stream<Step> others(int fact) {
        int now = stated.getOrDefault(fact, Classes.UNKNOWN);
        return canTouch(fact)
                ? IntStream.range(0, terrain.classes().count(fact))
                        .filter(one -> one != now)
                        .mapToObj(one -> new Step(fact, one))
                : Stream.empty();
    }

    /** Facts that contradict each other: as long as all of them stay as they are, nothing else helps. */
    Set<Integer> clash() {
        return fewest(Optional::isEmpty);
    }

    /** Stated facts from which a fact follows. */
    Set<Integer> causes(int fact) {
        return fewest(some -> some.isPresent() && terrain.classes().known(some.get(), fact) != Classes.UNKNOWN);
    }

    private Set<Integer> fewest(Predicate<Optional<Dispute>> still) {
        SortedMap<Integer, Integer> left = new TreeMap<>(stated);
        left.keySet().removeIf(fact -> !terrain.isTied(fact));
        for (int fact : new ArrayList<>(left.keySet())) {
            int one = left.remove(fact);
            if (!still.test(terrain.disputes().of(left))) {
                left.put(fact, one);
            }
        }
        return left.keySet();
    }

    /** The facts that cannot be changed, were unknown, and now would follow. */
    List<Integer> unwanted() {
        List<Integer> unwanted = new ArrayList<>();
        for (int fact : terrain.fixedAndTied()) {
            if (!isStated(fact) && terrain.classes().known(after.orElseThrow(), fact) != Classes.UNKNOWN) {
                unwanted.add(fact);
            }
        }
        return unwanted;
    }
}
