package org.maplebridge.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Operator;

/**
 * Writes the DRL that is compiled. Nothing that an author wrote gets into it but checked names of facts and checked ids of
 * rules; values are their codes. One fact type holds the whole dispute, unknown being -1, below every code; each stage is
 * an entry point, so a stage sees only its own rules.
 */
public final class DrlWriter {

    static final String PACKAGE = "org.maplebridge.written";
    static final String TYPE = "Dispute";
    static final String LEVEL = "reachedLevel";
    static final String TIER = "reachedTier";

    private DrlWriter() {}

    public static String write(Policy policy) {
        StringBuilder drl = new StringBuilder();
        drl.append("package ").append(PACKAGE).append("\ndialect \"mvel\"\n\n");
        drl.append("global ").append(Firings.class.getName()).append(" fired\n\n");
        drl.append("declare ").append(TYPE).append('\n');
        policy.vocabulary().all().forEach(fact -> field(drl, field(fact), -1));
        field(drl, LEVEL, 0);
        field(drl, TIER, 0);
        drl.append("end\n");
        List<Rule> rules = policy.rules();
        for (int at = 0; at < rules.size(); at++) {
            rule(drl, rules.get(at), at);
        }
        return drl.toString();
    }

    /** The name of a fact's field: a prefix keeps authors' names apart from words of the language. */
    static String field(Fact fact) {
        return "f_" + fact.name();
    }

    private static void field(StringBuilder drl, String name, int unless) {
        drl.append("    ").append(name).append(" : long = ").append(unless).append('\n');
    }

    private static void rule(StringBuilder drl, Rule rule, int at) {
        drl.append("\nrule \"")
                .append(rule.id())
                .append("\"\nwhen\n    ")
                .append(TYPE)
                .append("( ");
        String constraints = constraints(rule);
        drl.append(constraints)
                .append(" ) from entry-point \"")
                .append(rule.stage().folder());
        drl.append("\"\nthen\n    fired.add( ").append(at).append(" );\nend\n");
    }

    private static String constraints(Rule rule) {
        String reached = reached(rule.reached());
        if (rule.condition().equals(Condition.ALWAYS)) {
            return reached;
        }
        return rule.reached().equals(Reached.ANY) ? print(rule.condition()) : reached + ", " + print(rule.condition());
    }

    private static String reached(Reached reached) {
        return LEVEL + " >= " + reached.level().ordinal() + ", " + TIER + " >= "
                + reached.tier().ordinal();
    }

    private static String print(Condition condition) {
        if (condition instanceof Compare compare) {
            return print(compare);
        }
        if (condition instanceof Any any) {
            return any.parts().stream().map(DrlWriter::print).collect(Collectors.joining(" || ", "( ", " )"));
        }
        return ((All) condition).parts().stream().map(DrlWriter::print).collect(Collectors.joining(" && ", "( ", " )"));
    }

    /** A comparison that unknown could meet says that the fact is known: {@code !=} means known and different. */
    private static String print(Compare compare) {
        String field = field(compare.fact());
        return switch (compare.operator()) {
            case IN -> each(compare, field + " == ", " || ");
            case NOT_IN -> "( " + field + " >= 0 && " + each(compare, field + " != ", " && ") + " )";
            case NOT_EQUAL, LESS, AT_MOST ->
                "( " + field + " >= 0 && " + one(field, compare.operator(), compare) + " )";
            default -> one(field, compare.operator(), compare);
        };
    }

    private static String one(String field, Operator operator, Compare compare) {
        return field + " " + operator.sign() + " " + compare.codes().get(0);
    }

    private static String each(Compare compare, String before, String between) {
        return compare.codes().stream().map(code -> before + code).collect(Collectors.joining(between, "( ", " )"));
    }
}
