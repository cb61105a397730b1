package org.maplebridge.vocabulary;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.maplebridge.problem.Text;

/**
 * What values a fact can take. Every value has a code: the position of a term, 0 or 1 for no and yes, or the number
 * itself. Codes are never negative, so that {@link Facts#UNKNOWN} stands below them all.
 */
public sealed interface FactType {

    /** The code of a value as people write it in rules, cases and intake bodies; empty when it is none of this type's. */
    OptionalLong code(String token);

    /** The value of a code as people write it. */
    String token(long code);

    /** The value of a code in words. */
    Text words(long code);

    /** Every code of this type. */
    ValueSet all();

    /** The tokens that may be written, or a description of them for numbers. */
    List<String> allowed();

    /** Whether {@code >=} and its kin make sense. */
    boolean isOrdered();

    /** A type whose values are listed by name. */
    sealed interface Named extends FactType {
        List<Term> terms();

        @Override
        default OptionalLong code(String token) {
            List<Term> terms = terms();
            for (int at = 0; at < terms.size(); at++) {
                if (terms.get(at).id().equals(token)) {
                    return OptionalLong.of(at);
                }
            }
            return OptionalLong.empty();
        }

        @Override
        default String token(long code) {
            return terms().get((int) code).id();
        }

        @Override
        default Text words(long code) {
            return terms().get((int) code).text();
        }

        @Override
        default ValueSet all() {
            return ValueSet.between(0, terms().size() - 1L);
        }

        @Override
        default List<String> allowed() {
            return terms().stream().map(Term::id).toList();
        }
    }

    /** Ordered terms, from the least to the most dangerous. */
    record Scale(List<Term> terms) implements Named {
        @Override
        public boolean isOrdered() {
            return true;
        }
    }

    /** Terms without an order. */
    record Choice(List<Term> terms) implements Named {
        @Override
        public boolean isOrdered() {
            return false;
        }
    }

    /** Whole numbers from min to max, both allowed; min is never negative. */
    record Number(long min, long max, Text unit) implements FactType {
        private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

        @Override
        public OptionalLong code(String token) {
            if (!WHOLE.matcher(token).matches()) {
                return OptionalLong.empty();
            }
            return LongStream.of(Long.parseLong(token))
                    .filter(number -> min <= number && number <= max)
                    .findFirst();
        }

        @Override
        public String token(long code) {
            return Long.toString(code);
        }

        @Override
        public Text words(long code) {
            return new Text(code + " " + unit.zh(), code + " " + unit.en());
        }

        @Override
        public ValueSet all() {
            return ValueSet.between(min, max);
        }

        @Override
        public List<String> allowed() {
            return List.of(min + "–" + max);
        }

        @Override
        public boolean isOrdered() {
            return true;
        }
    }

    /** No or yes. */
    record YesNo() implements FactType {
        @Override
        public OptionalLong code(String token) {
            return switch (token) {
                case "false" -> OptionalLong.of(0);
                case "true" -> OptionalLong.of(1);
                default -> OptionalLong.empty();
            };
        }

        @Override
        public String token(long code) {
            return code == 1 ? "true" : "false";
        }

        @Override
        public Text words(long code) {
            return code == 1 ? new Text("是", "yes") : new Text("否", "no");
        }

        @Override
        public ValueSet all() {
            return ValueSet.between(0, 1);
        }

        @Override
        public List<String> allowed() {
            return List.of("true", "false");
        }

        @Override
        public boolean isOrdered() {
            return false;
        }
    }
}
