package org.maplebridge.engine.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Stage;

/** The ways in which a rule can come to fire: one for its own condition together with one for each result it asks for. */
record Supports(Policy policy) {

    private static final Cube NOTHING = new Cube(Map.of());

    /** Ways that know few facts come first. */
    List<Cube> of(Rule rule) {
        List<Cube> levels = level(rule.reached().level()).toList();
        List<Cube> tiers = tier(rule.reached().tier()).toList();
        return Cube.of(rule.condition()).stream()
                .flatMap(own -> levels.stream().map(own::and))
                .flatMap(own -> tiers.stream().map(own::and))
                .distinct()
                .sorted(Comparator.comparing(cube -> cube.sets().size()))
                .toList();
    }

    private Stream<Cube> level(Level level) {
        return level == Level.GREEN
                ? Stream.of(NOTHING)
                : policy.rules(Stage.LEVEL).stream()
                        .filter(rule -> ((Effect.Raise) rule.effect()).level().compareTo(level) >= 0)
                        .flatMap(rule -> Cube.of(rule.condition()).stream());
    }

    private Stream<Cube> tier(Tier tier) {
        return tier == Tier.VILLAGE
                ? Stream.of(NOTHING)
                : policy.rules(Stage.TIER).stream()
                        .filter(rule -> ((Effect.Lead) rule.effect()).tier().compareTo(tier) >= 0)
                        .flatMap(rule -> of(rule).stream());
    }
}
