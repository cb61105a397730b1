package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/** From changed classes to changed values: for the same facts only those that lie nearest to what is known, all of them if several do. */
final class NearestValues {

    private static final int MOST_VALUES = 50_000;

    private final Terrain terrain;
    private final Facts facts;

    NearestValues(Terrain terrain, Facts facts) {
        this.terrain = terrain;
        this.facts = facts;
    }

    /** The nearest first; then in the order of the form. */
    List<List<FactChange>> of(List<Draft> drafts) {
        Map<Set<Integer>, List<List<FactChange>>> nearest = new HashMap<>();
        for (Draft draft : drafts) {
            List<List<FactChange>> kept = nearest.computeIfAbsent(draft.touched(), fresh -> new ArrayList<>());
            for (List<FactChange> changes : changes(draft)) {
                long least = kept.isEmpty() ? Long.MAX_VALUE : steps(kept.get(0));
                if (steps(changes) < least) {
                    kept.clear();
                }
                if (steps(changes) <= least) {
                    kept.add(changes);
                }
            }
        }
        return nearest.values().stream().flatMap(List::stream).sorted(ORDER).toList();
    }

    private static final Comparator<List<FactChange>> ORDER = Comparator.comparingLong(NearestValues::steps)
            .thenComparing(changes -> changes.stream()
                    .map(one -> "%05d %019d".formatted(one.fact().index(), one.to()))
                    .toList()
                    .toString());

    private static long steps(List<FactChange> changes) {
        return changes.stream().mapToLong(FactChange::steps).sum();
    }

    private List<List<FactChange>> changes(Draft draft) {
        List<List<FactChange>> all = List.of(List.of());
        for (int position : draft.touched().stream().sorted().toList()) {
            Fact fact = terrain.classes().facts().get(position);
            long from = facts.value(fact);
            ValueSet set = terrain.classes().values(position, draft.stated().get(position));
            List<List<FactChange>> longer = new ArrayList<>();
            for (long to : candidates(fact, from, set)) {
                all.forEach(changes -> longer.add(and(changes, new FactChange(fact, from, to))));
            }
            all = longer;
            if (all.size() > MOST_VALUES) {
                throw new TooManyStates();
            }
        }
        return all;
    }

    /** Of an ordered fact, whose class is one range, the end that is nearer; of another any value. */
    private static long[] candidates(Fact fact, long from, ValueSet set) {
        if (fact.type().isOrdered()) {
            ValueSet.Range range = set.ranges().get(0);
            return new long[] {from < range.low() ? range.low() : range.high()};
        }
        return LongStream.range(0, fact.type().allowed().size())
                .filter(set::contains)
                .toArray();
    }

    private static List<FactChange> and(List<FactChange> changes, FactChange one) {
        List<FactChange> more = new ArrayList<>(changes);
        more.add(one);
        return List.copyOf(more);
    }
}
