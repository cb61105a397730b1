package org.maplebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.ValueSet;

/** One way for a condition to hold: each of its facts known, and within its set. */
public record Cube(Map<Fact, ValueSet> sets) {

    /** Every way; the condition holds exactly when one of them does. A way that asks the impossible has an empty set. */
    public static List<Cube> of(Condition condition) {
        if (condition instanceof Compare compare) {
            return List.of(new Cube(Map.of(compare.fact(), compare.admits())));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().flatMap(part -> of(part).stream()).toList();
        }
        List<Cube> cubes = List.of(new Cube(Map.of()));
        for (Condition part : ((All) condition).parts()) {
            List<Cube> both = new ArrayList<>();
            for (Cube cube : cubes) {
                of(part).forEach(other -> both.add(cube.and(other)));
            }
            cubes = both;
        }
        return cubes;
    }

    /** How many ways {@link #of} would give, without making them; at most {@link Integer#MAX_VALUE}. */
    public static int count(Condition condition) {
        if (condition instanceof Any any) {
            long sum = any.parts().stream().mapToLong(Cube::count).sum();
            return (int) Math.min(sum, Integer.MAX_VALUE);
        }
        if (condition instanceof All all) {
            long product = 1;
            for (Condition part : all.parts()) {
                product = Math.min(product * count(part), Integer.MAX_VALUE);
            }
            return (int) product;
        }
        return 1;
    }

    /** Both at once. */
    public Cube and(Cube other) {
        Map<Fact, ValueSet> both = new LinkedHashMap<>(sets);
        other.sets.forEach((fact, set) -> both.merge(fact, set, ValueSet::and));
        return new Cube(both);
    }
}
