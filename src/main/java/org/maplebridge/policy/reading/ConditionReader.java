package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.reading.Cursor.Misread;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Reads one constraint of a {@code Dispute( … )}. Drools' expression parser makes the tree; each comparison of the tree is
 * then held against the author's own tokens, in order. Drools reads {@code a == A b == C} as {@code a == A} and drops the
 * rest: here a token that the tree does not account for is a problem, and so is the reverse.
 */
final class ConditionReader {

    /** Ways for one condition to hold; proofs look at each. */
    private static final int MOST_WAYS = 100;

    private final SourceFile file;
    private final NameReader names;
    private final ConditionSlips slips;
    private final Problems problems;
    private Cursor cursor;

    /** While the cursor stands inside the brackets of {@code in ( … )}: the fact and operator that they belong to. */
    private boolean inList;

    private Token listFact;
    private Operator listOperator;

    private final Set<String> listed = new HashSet<>();

    ConditionReader(SourceFile file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.names = new NameReader(file, vocabulary, problems);
        this.slips = new ConditionSlips(file, vocabulary, problems);
        this.problems = problems;
    }

    /**
     * @param written the constraint as Drools hands it on
     * @param own the author's tokens of the same constraint, at least one
     * @return empty when something was wrong, which is then in the problems
     */
    Optional<Condition> read(String written, List<Token> own) {
        cursor = new Cursor(own);
        inList = false;
        int before = problems.count();
        try {
            slips.check(own);
            if (problems.count() > before) {
                return Optional.empty();
            }
            Condition condition = condition(parse(written));
            if (problems.count() > before) {
                return Optional.empty();
            }
            Reprint.firstDifference(file, condition, own).ifPresent(token -> {
                throw new Misread(token);
            });
            return Optional.of(condition);
        } catch (Misread from) {
            misread(from.token());
            return Optional.empty();
        }
    }

    /** Many “or” joined by “and” multiply: 400 characters can hold millions of ways. */
    static void requireFewWays(Condition condition, Place place, Problems problems) {
        if (Cube.count(condition) > MOST_WAYS) {
            problems.add(
                    place,
                    Code.TOO_MANY_WAYS,
                    new Text("这个条件有一百种以上的满足办法", "This condition can be met in more than a hundred ways"),
                    new Text("请拆成几条规则，每条一个触发情形", "Split it into several rules, one trigger each"));
        }
    }

    private BaseDescr parse(String written) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(written);
        if (parser.hasErrors() || tree == null) {
            throw new Misread(cursor.first());
        }
        return tree;
    }

    private Condition condition(BaseDescr tree) {
        if (tree.getClass() == ConstraintConnectiveDescr.class) {
            return connective((ConstraintConnectiveDescr) tree);
        }
        if (tree.getClass() == RelationalExprDescr.class) {
            RelationalExprDescr relation = (RelationalExprDescr) tree;
            if (!relation.getOperatorDescr().isNegated()) {
                return comparison(atom(relation.getLeft()), relation.getOperator(), atom(relation.getRight()));
            }
        }
        throw misreadHere();
    }

    private String atom(BaseDescr side) {
        if (side.getClass() != AtomicExprDescr.class) {
            throw misreadHere();
        }
        return ((AtomicExprDescr) side).getExpression().strip();
    }

    /** Drools writes {@code in (A, B)} as several comparisons; those of one list become one again. */
    private Condition connective(ConstraintConnectiveDescr connective) {
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr child : connective.getDescrs()) {
            boolean continues = inList;
            Condition part = condition(child);
            if (continues && !parts.isEmpty()) {
                parts.set(parts.size() - 1, joinedList(parts.get(parts.size() - 1), part));
            } else {
                parts.add(part);
            }
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return connective.getConnective() == ConnectiveType.OR
                ? new Condition.Any(List.copyOf(parts))
                : new Condition.All(List.copyOf(parts));
    }

    private static Condition joinedList(Condition list, Condition more) {
        if (!(list instanceof Compare one && more instanceof Compare other)) {
            return Condition.ALWAYS;
        }
        List<Long> codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        return Compare.of(one.fact(), one.operator(), codes);
    }

    private Condition comparison(String left, String operator, String right) {
        if (inList) {
            cursor.expect(",");
            return compare(listFact, listOperator, right);
        }
        Token name = next();
        if (!name.text().equals(left)) {
            throw new Misread(name);
        }
        Operator written = operator();
        if (written == Operator.IN || written == Operator.NOT_IN) {
            cursor.expect("(");
            inList = true;
            listed.clear();
            listFact = name;
            listOperator = written;
            requireSign(written == Operator.IN ? "==" : "!=", operator, name);
        } else {
            requireSign(written.sign(), operator, name);
        }
        return compare(name, written, right);
    }

    private Operator operator() {
        Token sign = next();
        if (sign.is("not")) {
            cursor.expect("in");
            return Operator.NOT_IN;
        }
        return Operator.of(sign.text()).orElseThrow(() -> new Misread(sign));
    }

    /** The comparison; {@link Condition#ALWAYS} in its place when a name is wrong, which is then in the problems. */
    private Condition compare(Token name, Operator operator, String right) {
        Token value = next();
        if (!value.text().equals(right)) {
            throw new Misread(value);
        }
        if (inList && !listed.add(value.text())) {
            problems.add(twice(value));
        }
        inList = inList && !cursor.take(")");
        return names.compare(name, operator, value).map(Condition.class::cast).orElse(Condition.ALWAYS);
    }

    /** With the comma in front of it: the first of a list is never its own double. */
    private Problem twice(Token value) {
        int comma = cursor.lastButOne().offset();
        return Problem.at(
                        file.placeAt(value.offset(), value.width()),
                        Code.DUPLICATE_VALUE,
                        new Text("“%s” 在这个括号里写了两次", "'%s' is written twice in this list").with(value.text()),
                        new Text("请删掉一个", "Delete one of them"))
                .mendedBy(Edit.replace(file.placeAt(comma, value.end() - comma), ""));
    }

    private Token next() {
        if (!inList) {
            cursor.skipConnectives();
        }
        return cursor.next();
    }

    private Misread misreadHere() {
        if (!inList) {
            cursor.skipConnectives();
        }
        return new Misread(cursor.here());
    }

    private void requireSign(String expected, String fromTree, Token name) {
        if (!expected.equals(fromTree)) {
            throw new Misread(name);
        }
    }

    private void misread(Token token) {
        problems.add(
                file.placeAt(token.offset(), token.width()),
                Code.CONDITION_SYNTAX,
                new Text("从 “%s” 起读不懂这个条件", "From '%s' on, this condition cannot be read").with(token.text()),
                new Text(
                        "请写成 事实 == 值、事实 >= 值、事实 in (值, 值)，用 &&、|| 或逗号连接",
                        "Write fact == VALUE, fact >= VALUE or fact in (A, B), joined by &&, || or commas"));
    }
}
