package org.maplebridge.policy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.ValueSet;

/**
 * What a rule asks of the facts. It has no “not”: a comparison with an unknown fact is false and nothing turns that into
 * true, so knowing more can never make a rule stop firing.
 */
public sealed interface Condition {

    /** True of every dispute. */
    Condition ALWAYS = new All(List.of());

    /** Whether it is true, given which comparisons are. */
    boolean given(Predicate<Compare> comparison);

    Stream<Compare> comparisons();

    /** As an author would write it. */
    String print();

    default boolean holds(Facts facts) {
        return given(comparison -> comparison.holds(facts));
    }

    /**
     * One fact against values.
     *
     * @param codes of the values, as written; one, except after {@code in} and {@code not in}
     * @param admits the known values for which it holds
     */
    record Compare(Fact fact, Operator operator, List<Long> codes, ValueSet admits) implements Condition {

        public static Compare of(Fact fact, Operator operator, List<Long> codes) {
            return new Compare(
                    fact,
                    operator,
                    List.copyOf(codes),
                    operator.admits(fact.type().all(), codes));
        }

        @Override
        public boolean holds(Facts facts) {
            return admits.contains(facts.value(fact));
        }

        @Override
        public boolean given(Predicate<Compare> comparison) {
            return comparison.test(this);
        }

        @Override
        public Stream<Compare> comparisons() {
            return Stream.of(this);
        }

        @Override
        public String print() {
            String values = codes.stream().map(fact.type()::token).collect(Collectors.joining(", "));
            boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
            return fact.name() + " " + operator.sign() + " " + (list ? "(" + values + ")" : values);
        }
    }

    /** Every part; none at all is always true. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean given(Predicate<Compare> comparison) {
            for (Condition part : parts) {
                if (!part.given(comparison)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Compare> comparisons() {
            return parts.stream().flatMap(Condition::comparisons);
        }

        @Override
        public String print() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "( " + part.print() + " )" : part.print())
                    .collect(Collectors.joining(" && "));
        }
    }

    /** At least one part. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean given(Predicate<Compare> comparison) {
            for (Condition part : parts) {
                if (part.given(comparison)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Compare> comparisons() {
            return parts.stream().flatMap(Condition::comparisons);
        }

        @Override
        public String print() {
            return parts.stream().map(Condition::print).collect(Collectors.joining(" || "));
        }
    }
}
