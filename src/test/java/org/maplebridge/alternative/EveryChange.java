package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/**
 * Every change of up to three facts, each run through the engine: slow, and nothing to get wrong. It knows no classes, no kinds
 * and no causes.
 */
final class EveryChange {

    static final int MOST_CHANGED = 3;

    private final Policy policy;
    private final Evaluation engine;
    private final Facts facts;
    private final List<Fact> changeable;
    private final Map<Map<Fact, Long>, Level> levels = new HashMap<>();

    EveryChange(Policy policy, Evaluation engine, Facts facts) {
        this.policy = policy;
        this.engine = engine;
        this.facts = facts;
        this.changeable =
                policy.vocabulary().all().stream().filter(Fact::changeable).toList();
        change(0, new LinkedHashMap<>());
    }

    private void change(int from, Map<Fact, Long> changes) {
        if (!changes.isEmpty()) {
            tryOut(changes);
        }
        for (int at = from; at < changeable.size() && changes.size() < MOST_CHANGED; at++) {
            Fact fact = changeable.get(at);
            values(fact).filter(code -> code != facts.value(fact)).forEach(code -> {
                Map<Fact, Long> more = new LinkedHashMap<>(changes);
                more.put(fact, code);
                change(changeable.indexOf(fact) + 1, more);
            });
        }
    }

    /** All of a list; of a number the ends of whatever any rule, promise or implication asks, and their neighbours. */
    private LongStream values(Fact fact) {
        if (!(fact.type() instanceof FactType.Number)) {
            return LongStream.range(0, fact.type().allowed().size());
        }
        Stream<ValueSet> asked = Stream.concat(
                        policy.rules().stream().flatMap(rule -> rule.condition().comparisons()),
                        policy.promises().always().stream()
                                .flatMap(promise -> promise.when().comparisons()))
                .filter(compare -> compare.fact().equals(fact))
                .map(Compare::admits);
        return asked.flatMap(set -> set.ranges().stream())
                .flatMapToLong(range ->
                        LongStream.of(range.low() - 1, range.low(), range.low() + 1, range.high(), range.high() + 1))
                .filter(fact.type().all()::contains)
                .distinct();
    }

    private void tryOut(Map<Fact, Long> changes) {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        policy.vocabulary().all().stream().filter(facts::isKnown).forEach(fact -> stated.put(fact, facts.value(fact)));
        stated.putAll(changes);
        Facts changed = Facts.of(policy.vocabulary(), stated, Set.of());
        boolean othersAsTheyWere = policy.vocabulary().all().stream()
                .filter(fact -> !fact.changeable())
                .allMatch(fact -> changed.value(fact) == facts.value(fact));
        if (changed.contradiction().isEmpty() && othersAsTheyWere) {
            levels.put(changes, engine.verdict(changed).level());
        }
    }

    /** The size of the smallest that come at least as far; 0 if none does. */
    int size(Predicate<Level> farEnough) {
        return levels.entrySet().stream()
                .filter(one -> farEnough.test(one.getValue()))
                .mapToInt(one -> one.getKey().size())
                .min()
                .orElse(0);
    }

    /** Of the smallest that come at least as far those that land on a level, for the same facts the nearest. */
    Set<Map<Fact, Long>> landing(Level level, Predicate<Level> farEnough) {
        int size = size(farEnough);
        List<Map<Fact, Long>> landing = new ArrayList<>();
        levels.forEach((changes, reached) -> {
            if (changes.size() == size && reached == level) {
                landing.add(changes);
            }
        });
        Map<Set<Fact>, Long> least = new HashMap<>();
        landing.forEach(changes -> least.merge(changes.keySet(), steps(changes), Math::min));
        landing.removeIf(changes -> steps(changes) > least.get(changes.keySet()));
        return new HashSet<>(landing);
    }

    private long steps(Map<Fact, Long> changes) {
        return changes.entrySet().stream()
                .mapToLong(one -> steps(one.getKey(), facts.value(one.getKey()), one.getValue()))
                .sum();
    }

    private static long steps(Fact fact, long from, long to) {
        if (fact.type() instanceof FactType.Choice || fact.type() instanceof FactType.YesNo) {
            return 1;
        }
        long lowest = fact.type() instanceof FactType.Number number ? number.min() : 0;
        return from == Facts.UNKNOWN ? to - lowest + 1 : Math.abs(to - from);
    }
}
