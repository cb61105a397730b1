package org.maplebridge.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The comparisons of the rule language. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">"),
    AT_MOST("<="),
    LESS("<"),
    IN("in"),
    NOT_IN("not in");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }

    /** Whether it asks for an order among the values. */
    public boolean isOrdering() {
        return this == AT_LEAST || this == MORE || this == AT_MOST || this == LESS;
    }

    /** The known values for which it holds: {@code !=} and {@code not in} mean known and different. */
    public ValueSet admits(ValueSet all, List<Long> codes) {
        long code = codes.get(0);
        return switch (this) {
            case EQUAL, IN -> ValueSet.of(codes);
            case NOT_EQUAL, NOT_IN -> all.minus(ValueSet.of(codes));
            case AT_LEAST -> all.and(ValueSet.between(code, Long.MAX_VALUE));
            case MORE -> all.and(ValueSet.between(code + 1, Long.MAX_VALUE));
            case AT_MOST -> all.and(ValueSet.between(0, code));
            case LESS -> all.and(ValueSet.between(0, code - 1));
        };
    }
}
