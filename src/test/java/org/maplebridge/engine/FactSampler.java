package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/**
 * Seeded, consistent facts that lie where rules begin and end: each is drawn around one rule, which it meets or misses by
 * one fact, with a few facts of chance beside it; numbers stand at the bounds of some rule or one beside them.
 */
public final class FactSampler {

    private final Policy policy;
    private final Random random;
    private final Map<Fact, List<Long>> telling = new LinkedHashMap<>();
    private final List<List<Rule>> targets = new ArrayList<>();

    public FactSampler(Policy policy, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
        policy.vocabulary().all().forEach(fact -> telling.put(fact, telling(fact)));
        for (Level level : Level.values()) {
            targets.add(
                    policy.rules().stream().filter(rule -> aimsAt(rule, level)).toList());
        }
    }

    /** The next facts; contradictions are drawn again. */
    public Facts next() {
        while (true) {
            Facts facts = draw();
            if (facts.contradiction().isEmpty()) {
                return facts;
            }
        }
    }

    private Facts draw() {
        List<Rule> rules = targets.get(random.nextInt(targets.size()));
        Map<Fact, Long> stated = new LinkedHashMap<>();
        Rule target = rules.get(random.nextInt(rules.size()));
        List<Cube> cubes = Cube.of(target.condition());
        Cube cube = cubes.get(random.nextInt(cubes.size()));
        cube.sets().forEach((fact, set) -> stated.put(fact, pick(fact, set)));
        if (random.nextInt(3) == 0 && !stated.isEmpty()) {
            Fact missed = new ArrayList<>(stated.keySet()).get(random.nextInt(stated.size()));
            List<Long> codes = telling.get(missed);
            stated.put(missed, codes.get(random.nextInt(codes.size())));
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            Fact fact = new ArrayList<>(telling.keySet()).get(random.nextInt(telling.size()));
            List<Long> codes = telling.get(fact);
            stated.putIfAbsent(fact, codes.get(random.nextInt(2) == 0 ? 0 : random.nextInt(codes.size())));
        }
        return Facts.of(policy.vocabulary(), stated, Set.of());
    }

    private long pick(Fact fact, ValueSet set) {
        List<Long> codes = telling.get(fact).stream().filter(set::contains).toList();
        return codes.get(random.nextInt(codes.size()));
    }

    /** Rules of the level itself; for green those that leave the level alone. */
    private static boolean aimsAt(Rule rule, Level level) {
        return rule.effect() instanceof Effect.Raise raise ? raise.level() == level : level == Level.GREEN;
    }

    /** Every value of a short list; of a number the bounds of all rules, and one beside each. */
    private List<Long> telling(Fact fact) {
        ValueSet all = fact.type().all();
        Stream<Long> bounds = policy.rules().stream()
                .flatMap(rule -> rule.condition().comparisons())
                .filter(compare -> compare.fact().equals(fact))
                .flatMap(compare -> compare.admits().ranges().stream())
                .flatMap(range -> Stream.of(
                        range.low() - 1,
                        range.low(),
                        range.low() + 1,
                        range.high() - 1,
                        range.high(),
                        range.high() + 1));
        return bounds.filter(all::contains).distinct().sorted().toList();
    }
}
