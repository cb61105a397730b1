package org.maplebridge.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/** Counts what can be stated of a dispute: every value of every fact, or nothing, without the statements that contradict themselves. */
final class Count {

    private final Vocabulary vocabulary;
    private final Classes classes;
    private final Disputes disputes;

    Count(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.classes = Classes.of(vocabulary, Stream.empty());
        this.disputes = new Disputes(classes, vocabulary);
    }

    /** Facts that implications do not join are independent: their counts multiply. */
    BigInteger disputes() {
        BigInteger product = BigInteger.ONE;
        Set<Fact> left = new LinkedHashSet<>(vocabulary.all());
        while (!left.isEmpty()) {
            List<Fact> joined = joinedTo(left.iterator().next());
            joined.forEach(left::remove);
            product = product.multiply(count(joined, 0, classes.nothing()));
        }
        return product;
    }

    private List<Fact> joinedTo(Fact first) {
        List<Fact> joined = new ArrayList<>(List.of(first));
        for (int at = 0; at < joined.size(); at++) {
            Fact fact = joined.get(at);
            for (Implication one : vocabulary.implications()) {
                if (one.given().equals(fact) && !joined.contains(one.implied())) {
                    joined.add(one.implied());
                }
                if (one.implied().equals(fact) && !joined.contains(one.given())) {
                    joined.add(one.given());
                }
            }
        }
        return joined;
    }

    private BigInteger count(List<Fact> facts, int at, long[] stated) {
        if (disputes.closed(stated) == null) {
            return BigInteger.ZERO;
        }
        if (at == facts.size()) {
            return BigInteger.ONE;
        }
        int fact = classes.position(facts.get(at));
        BigInteger sum = count(facts, at + 1, stated);
        for (int one = 0; one < classes.count(fact); one++) {
            sum = sum.add(
                    values(classes.values(fact, one)).multiply(count(facts, at + 1, classes.with(stated, fact, one))));
        }
        return sum;
    }

    private static BigInteger values(ValueSet set) {
        return set.ranges().stream()
                .map(range -> BigInteger.valueOf(range.high())
                        .subtract(BigInteger.valueOf(range.low()))
                        .add(BigInteger.ONE))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
