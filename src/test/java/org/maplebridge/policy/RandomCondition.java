package org.maplebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/** Conditions and facts by chance, over a real vocabulary. */
public final class RandomCondition {

    private final Vocabulary vocabulary;
    private final List<Fact> facts;
    private final Random random;

    public RandomCondition(Vocabulary vocabulary, Random random) {
        this.vocabulary = vocabulary;
        this.facts = List.copyOf(vocabulary.all());
        this.random = random;
    }

    /** “And” and “or” take turns, as they do once brackets that change nothing are dropped. */
    public Condition condition(int depth) {
        return random.nextBoolean() ? all(depth) : any(depth);
    }

    public Facts facts() {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        facts.stream().filter(fact -> random.nextInt(4) > 0).forEach(fact -> stated.put(fact, code(fact)));
        return Facts.of(vocabulary, stated, Set.of());
    }

    private Condition all(int depth) {
        return depth == 0 || random.nextInt(3) == 0
                ? compare()
                : new All(IntStream.range(0, 2 + random.nextInt(2))
                        .mapToObj(part -> any(depth - 1))
                        .toList());
    }

    private Condition any(int depth) {
        return depth == 0 || random.nextInt(3) == 0
                ? compare()
                : new Any(IntStream.range(0, 2 + random.nextInt(2))
                        .mapToObj(part -> all(depth - 1))
                        .toList());
    }

    private Compare compare() {
        Fact fact = facts.get(random.nextInt(facts.size()));
        Operator operator;
        do {
            operator = Operator.values()[random.nextInt(Operator.values().length)];
        } while (operator.isOrdering() && !fact.type().isOrdered());
        List<Long> codes = new ArrayList<>(List.of(code(fact)));
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            random.ints(random.nextInt(3), 0, 1).forEach(more -> codes.add(code(fact)));
        }
        return Compare.of(fact, operator, codes.stream().distinct().toList());
    }

    /** Few numbers, so that comparisons meet. */
    private long code(Fact fact) {
        ValueSet.Range all = fact.type().all().ranges().get(0);
        return all.low() + random.nextInt((int) Math.min(all.high() - all.low(), 20) + 1);
    }
}
