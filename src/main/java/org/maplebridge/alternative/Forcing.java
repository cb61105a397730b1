package org.maplebridge.alternative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.maplebridge.proof.Classes;
import org.maplebridge.proof.Dispute;
import org.maplebridge.proof.Kind;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * The fewest stated facts from which a result follows, whatever else is true: conditions are positive, so it is enough that they
 * alone make one kind hold. A fact that a kind asks about may itself follow from others, so those tied to it are tried as well.
 */
final class Forcing {

    private final Terrain terrain;
    private final Facts facts;
    private final int most;
    private final TreeMap<Integer, Integer> stated = new TreeMap<>();
    private final Set<SortedSet<Integer>> found = new LinkedHashSet<>();
    private int tried;

    private Forcing(Terrain terrain, Facts facts, int most) {
        this.terrain = terrain;
        this.facts = facts;
        this.most = most;
        facts.stated().forEach((fact, code) -> {
            int position = terrain.classes().position(fact);
            stated.put(position, terrain.classes().classOf(position, code));
        });
    }

    /**
     * @param kinds that come to the result, of which one at least holds
     * @param most how many sets to try
     * @throws TooManyStates if the smallest cannot be told in bounded time
     */
    static Smallest<Set<Fact>> smallest(List<Kind> kinds, Dispute known, Terrain terrain, Facts facts, int most) {
        return new Forcing(terrain, facts, most)
                .smallest(kinds.stream().filter(kind -> kind.holds(known)).toList());
    }

    private Smallest<Set<Fact>> smallest(List<Kind> holding) {
        int size = 0;
        while (true) {
            for (Kind kind : holding) {
                of(kind, size);
            }
            if (!found.isEmpty()) {
                return Smallest.of(size, found.stream().map(this::facts).toList());
            }
            if (size++ == stated.size()) {
                throw new IllegalStateException("what is stated does not lead to what holds: " + facts);
            }
        }
    }

    private void of(Kind kind, int size) {
        Classes classes = terrain.classes();
        SortedSet<Integer> needed = new TreeSet<>();
        SortedSet<Integer> perhaps = new TreeSet<>();
        IntStream.range(0, classes.facts().size())
                .filter(fact -> classes.asks(kind, fact))
                .forEach(fact -> {
                    if (terrain.isTied(fact)) {
                        stated.keySet().stream()
                                .filter(other -> terrain.areTied(fact, other))
                                .forEach(perhaps::add);
                    } else {
                        needed.add(fact);
                    }
                });
        choose(kind, needed, List.copyOf(perhaps), 0, size);
    }

    private void choose(Kind kind, SortedSet<Integer> chosen, List<Integer> perhaps, int from, int size) {
        int missing = size - chosen.size();
        if (missing < 0 || missing > perhaps.size() - from) {
            return;
        }
        if (missing == 0) {
            if (++tried > most) {
                throw new TooManyStates();
            }
            if (holdsOf(kind, chosen)) {
                found.add(chosen);
            }
            return;
        }
        for (int at = from; at < perhaps.size(); at++) {
            SortedSet<Integer> more = new TreeSet<>(chosen);
            more.add(perhaps.get(at));
            choose(kind, more, perhaps, at + 1, size);
        }
    }

    private boolean holdsOf(Kind kind, SortedSet<Integer> chosen) {
        TreeMap<Integer, Integer> alone = new TreeMap<>(stated);
        alone.keySet().retainAll(chosen);
        return kind.holds(terrain.disputes().of(alone).orElseThrow());
    }

    private Set<Fact> facts(SortedSet<Integer> positions) {
        Set<Fact> set = new LinkedHashSet<>();
        positions.forEach(position -> set.add(terrain.classes().facts().get(position)));
        return set;
    }
}
