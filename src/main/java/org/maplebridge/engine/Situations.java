package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * The disputes of which just the facts of a cube are known, one for each combination of values that any of some rules or any
 * implication tells apart. What such rules say of these they say of all.
 */
public final class Situations {

    private final Vocabulary vocabulary;
    private final Map<Fact, List<ValueSet>> cuts;

    public Situations(Vocabulary vocabulary, Stream<Rule> rules) {
        this.vocabulary = vocabulary;
        this.cuts = rules.flatMap(rule -> rule.condition().comparisons())
                .collect(
                        Collectors.groupingBy(Compare::fact, Collectors.mapping(Compare::admits, Collectors.toList())));
        vocabulary.implications().forEach(one -> {
            cuts.computeIfAbsent(one.given(), fact -> new ArrayList<>()).add(one.when());
            cuts.computeIfAbsent(one.implied(), fact -> new ArrayList<>()).add(one.then());
        });
    }

    /** How many {@link #of} tries, contradicting ones among them; not made, only counted. */
    public double count(Cube cube) {
        return cube.sets().entrySet().stream()
                .mapToDouble(fact -> telling(fact.getKey(), fact.getValue()).size())
                .reduce(1, (a, b) -> a * b);
    }

    /** The consistent ones. */
    public Stream<Facts> of(Cube cube) {
        Stream<Map<Fact, Long>> all = Stream.of(Map.of());
        List<Fact> facts = cube.sets().keySet().stream()
                .sorted(Comparator.comparing(Fact::index))
                .toList();
        for (Fact fact : facts) {
            List<Long> codes = telling(fact, cube.sets().get(fact));
            all = all.flatMap(known -> codes.stream().map(code -> {
                Map<Fact, Long> more = new LinkedHashMap<>(known);
                more.put(fact, code);
                return more;
            }));
        }
        return all.map(known -> Facts.of(vocabulary, known, Set.of()))
                .filter(known -> known.contradiction().isEmpty());
    }

    /** Values that stand for all of a set: no rule or implication tells the others from them. */
    private List<Long> telling(Fact fact, ValueSet set) {
        Stream<Long> starts = cuts.getOrDefault(fact, List.of()).stream()
                .flatMap(cut -> cut.ranges().stream())
                .flatMap(range -> Stream.of(range.low(), range.high() + 1));
        return Stream.concat(set.ranges().stream().map(ValueSet.Range::low), starts)
                .filter(set::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
