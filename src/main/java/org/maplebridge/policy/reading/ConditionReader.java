package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Reads one constraint of a {@code Dispute( … )}. Drools' expression parser makes the tree; each comparison of the tree is
 * then held against the author's own tokens, in order. Drools reads {@code a == A b == C} as {@code a == A} and drops the
 * rest: here a token that the tree does not account for is a problem, and so is the reverse.
 */
final class ConditionReader {

    /** Characters of one condition, from the design. */
    private static final int LONGEST = 400;

    private static final class Refused extends RuntimeException {
        Refused() {
            super(null, null, false, false);
        }
    }

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private List<Token> tokens;
    private int at;

    /** While the cursor stands inside the brackets of {@code in ( … )}: the fact and operator that they belong to. */
    private boolean inList;

    private Token listFact;
    private Operator listOperator;

    ConditionReader(SourceFile file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * @param written the constraint as Drools hands it on
     * @param own the author's tokens of the same constraint
     * @return empty when something was wrong, which is then in the problems
     */
    Optional<Condition> read(String written, List<Token> own) {
        tokens = own;
        at = 0;
        inList = false;
        if (written.length() > LONGEST) {
            problems.add(
                    place(own.get(0)),
                    Code.CONDITION_TOO_LONG,
                    new Text("条件超过 400 个字符", "The condition is longer than 400 characters"),
                    new Text("请拆成几条规则，每条一个触发情形", "Split it into several rules, one trigger each"));
            return Optional.empty();
        }
        try {
            Condition condition = condition(parse(written));
            requireReprint(condition);
            return Optional.of(condition);
        } catch (Refused alreadySaid) {
            return Optional.empty();
        }
    }

    private BaseDescr parse(String written) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(written);
        if (parser.hasErrors() || tree == null) {
            throw misread(tokens.get(Math.min(at, tokens.size() - 1)));
        }
        return tree;
    }

    private Condition condition(BaseDescr tree) {
        if (tree instanceof ConstraintConnectiveDescr connective) {
            return connective(connective);
        }
        if (tree instanceof RelationalExprDescr relation
                && relation.getLeft() instanceof AtomicExprDescr left
                && relation.getRight() instanceof AtomicExprDescr right
                && !relation.getOperatorDescr().isNegated()) {
            return comparison(
                    left.getExpression().strip(),
                    relation.getOperator(),
                    right.getExpression().strip());
        }
        throw misread(tokens.get(Math.min(at, tokens.size() - 1)));
    }

    /** Drools writes {@code in (A, B)} as several comparisons; those of one list become one again. */
    private Condition connective(ConstraintConnectiveDescr connective) {
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr child : connective.getDescrs()) {
            boolean continues = inList;
            Condition part = condition(child);
            if (continues && !parts.isEmpty()) {
                parts.set(parts.size() - 1, joinedList((Compare) parts.get(parts.size() - 1), (Compare) part));
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

    private static Compare joinedList(Compare list, Compare more) {
        List<Long> codes = new ArrayList<>(list.codes());
        codes.addAll(more.codes());
        return Compare.of(list.fact(), list.operator(), codes);
    }

    private Condition comparison(String left, String operator, String right) {
        if (inList) {
            expect(",");
            return compare(listFact, listOperator, right);
        }
        Token name = next();
        if (!name.text().equals(left)) {
            throw misread(name);
        }
        Operator written = operator();
        if (written == Operator.IN || written == Operator.NOT_IN) {
            expect("(");
            inList = true;
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
            expect("in");
            return Operator.NOT_IN;
        }
        if (sign.is("=")) {
            problems.add(
                    place(sign),
                    Code.CONDITION_SYNTAX,
                    new Text("比较要写两个等号", "A comparison takes two equals signs"),
                    new Text("请把 = 改成 ==", "Write == instead of ="));
            throw new Refused();
        }
        return Operator.of(sign.text()).orElseThrow(() -> misread(sign));
    }

    private Compare compare(Token name, Operator operator, String right) {
        Token value = next();
        if (!value.text().equals(right) || value.kind() == Token.Kind.STRING) {
            throw misread(value);
        }
        if (inList && at < tokens.size() && tokens.get(at).is(")")) {
            at++;
            inList = false;
        }
        Fact fact = fact(name);
        if (operator.isOrdering() && !fact.type().isOrdered()) {
            problems.add(
                    place(name, value),
                    Code.WRONG_COMPARISON,
                    new Text(
                            "“%s” 没有大小之分，不能用 %s".formatted(fact.name(), operator.sign()),
                            "'%s' has no order; %s does not fit".formatted(fact.name(), operator.sign())),
                    new Text("请用 ==、!=、in 或 not in", "Use ==, !=, in or not in"));
            throw new Refused();
        }
        return Compare.of(fact, operator, List.of(code(fact, value)));
    }

    private Fact fact(Token name) {
        Optional<Fact> fact = vocabulary.fact(name.text());
        if (fact.isEmpty()) {
            problems.add(Problem.unknownName(
                    place(name),
                    Code.UNKNOWN_FACT,
                    new Text("词汇表里没有事实 “%s”", "The vocabulary has no fact '%s'").with(name.text()),
                    name.text(),
                    vocabulary.names()));
            throw new Refused();
        }
        return fact.get();
    }

    private long code(Fact fact, Token value) {
        OptionalLong code = fact.type().code(value.text());
        if (code.isEmpty()) {
            problems.add(Problem.unknownName(
                    place(value),
                    Code.UNKNOWN_VALUE,
                    new Text(
                            "“%s” 没有 “%s” 这个值".formatted(fact.name(), value.text()),
                            "'%s' has no value '%s'".formatted(fact.name(), value.text())),
                    value.text(),
                    fact.type().allowed()));
            throw new Refused();
        }
        return code.getAsLong();
    }

    private Token next() {
        skipConnectives();
        if (at >= tokens.size()) {
            throw misread(tokens.get(tokens.size() - 1));
        }
        return tokens.get(at++);
    }

    private void expect(String sign) {
        if (at >= tokens.size() || !tokens.get(at).is(sign)) {
            throw misread(tokens.get(Math.min(at, tokens.size() - 1)));
        }
        at++;
    }

    private void requireSign(String expected, String fromTree, Token name) {
        if (!expected.equals(fromTree)) {
            throw misread(name);
        }
    }

    private void skipConnectives() {
        while (!inList
                && at < tokens.size()
                && (tokens.get(at).is("&&") || tokens.get(at).is("||") || isBracket(tokens.get(at)))) {
            at++;
        }
    }

    /** What was read must print back to what was written, but for brackets that change nothing. */
    private void requireReprint(Condition condition) {
        SourceFile printed = SourceFile.of(file.path(), condition.print());
        List<Token> again = Tokens.within(printed, 0, printed.text().length(), new Problems()).stream()
                .filter(token -> !isBracket(token))
                .toList();
        List<Token> own = tokens.stream().filter(token -> !isBracket(token)).toList();
        for (int i = 0; i < own.size(); i++) {
            if (i >= again.size() || !again.get(i).text().equals(own.get(i).text())) {
                throw misread(own.get(i));
            }
        }
        if (again.size() > own.size()) {
            throw misread(tokens.get(tokens.size() - 1));
        }
    }

    private static boolean isBracket(Token token) {
        return token.is("(") || token.is(")");
    }

    private Refused misread(Token token) {
        problems.add(
                place(token),
                Code.CONDITION_SYNTAX,
                new Text("从 “%s” 起读不懂这个条件", "From '%s' on, this condition cannot be read").with(token.text()),
                new Text(
                        "请写成 事实 == 值、事实 >= 值、事实 in (值, 值)，用 &&、|| 或逗号连接",
                        "Write fact == VALUE, fact >= VALUE or fact in (A, B), joined by &&, || or commas"));
        return new Refused();
    }

    private Place place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }

    private Place place(Token from, Token to) {
        return file.placeAt(from.offset(), Math.max(1, to.end() - from.offset()));
    }
}
