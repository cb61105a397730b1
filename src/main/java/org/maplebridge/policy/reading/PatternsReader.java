package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.reading.Outline.RuleParts;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads what stands between {@code when} and {@code then}: at most one {@code Dispute} and one {@code Verdict}. */
final class PatternsReader {

    /** Characters of one condition, from the design. */
    private static final int LONGEST = 400;

    /** Brackets within brackets: more than anyone can read, and few enough for any parser. */
    private static final int DEEPEST = 8;

    private static final String EVERY_DISPUTE = "Verdict( level >= GREEN )";

    private final SourceFile file;
    private final Stage stage;
    private final Vocabulary vocabulary;
    private final Problems problems;

    /** How much was said before the rule's patterns: where nothing was added, a rule that Drools cannot read is said as such. */
    private int saidBefore;

    PatternsReader(SourceFile file, Stage stage, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.stage = stage;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What a rule asks; when something was wrong with its patterns, that is in the problems. */
    record Asked(Condition condition, Reached reached) {}

    Asked read(RuleParts parts) {
        saidBefore = problems.count();
        Reached reached = reached(parts);
        return new Asked(condition(parts), reached);
    }

    private Condition condition(RuleParts parts) {
        int before = problems.count();
        checkKinds(parts.patterns());
        if (parts.patterns().isEmpty()) {
            noCondition(parts.name(), Edit.before(place(parts.then()), "    " + EVERY_DISPUTE + "\n"));
        }
        parts.patterns().forEach(this::requireReadable);
        if (problems.count() > before) {
            return Condition.ALWAYS;
        }
        Optional<List<PatternDescr>> parsed = DroolsParse.patterns(parts);
        for (int at = 0; at < parts.patterns().size(); at++) {
            Outline.Pattern part = parts.patterns().get(at);
            if (part.isDispute()) {
                return parsed.isPresent() ? dispute(parsed.get().get(at), part) : slips(part);
            }
        }
        if (parsed.isEmpty() && problems.count() == saidBefore) {
            notOurs(parts.name());
        }
        return Condition.ALWAYS;
    }

    private Reached reached(RuleParts parts) {
        return parts.patterns().stream()
                .filter(part -> part.isVerdict() && stage != Stage.LEVEL)
                .findFirst()
                .map(part -> new ReachedReader(file, stage, problems).read(part.body()))
                .orElse(Reached.ANY);
    }

    private void checkKinds(List<Outline.Pattern> patterns) {
        List<String> seen = new ArrayList<>();
        for (Outline.Pattern part : patterns) {
            if (!part.isDispute() && !(part.isVerdict() && stage != Stage.LEVEL)) {
                forbidden(part.name());
            } else if (seen.contains(part.name().text())) {
                say(
                        part.name(),
                        Code.TOO_MANY_PATTERNS,
                        new Text("一条规则里 %s 只能写一次", "A rule has at most one %s")
                                .with(part.name().text()),
                        new Text(
                                "请把条件合进一个括号，用 &&、|| 连接", "Join the conditions in one pair of brackets with && and ||"));
            } else if (part.body().isEmpty()) {
                int width = part.close().end() - part.name().offset();
                noCondition(part.name(), Edit.replace(file.placeAt(part.name().offset(), width), EVERY_DISPUTE));
            }
            seen.add(part.name().text());
        }
    }

    private void forbidden(Token name) {
        say(
                name,
                Code.FORBIDDEN_PATTERN,
                new Text(
                        "%s 文件夹的条件里不能有 “%s”".formatted(stage.folder(), name.text()),
                        "'%s' cannot stand in a condition in %s/".formatted(name.text(), stage.folder())),
                stage == Stage.LEVEL
                        ? new Text("定级只看事实：请写 Dispute( … )", "Levels rest on facts alone: write Dispute( … )")
                        : new Text("请写 Dispute( … ) 或 Verdict( … )", "Write Dispute( … ) or Verdict( … )"));
    }

    /** @param always what makes it a rule for every dispute, where there may be one */
    private void noCondition(Token at, Edit always) {
        Text fix = stage == Stage.LEVEL
                ? new Text("请写明哪些事实触发它", "State the facts that trigger it")
                : new Text("请写明条件；确实对每起都生效的，写 %s", "State one; a rule meant for every dispute says %s")
                        .with(EVERY_DISPUTE);
        problems.add(Problem.at(
                        place(at),
                        Code.NO_CONDITION,
                        new Text("这条规则没有条件，会对每一起纠纷生效", "This rule has no condition and would fire for every dispute"),
                        fix)
                .mendedBy(stage == Stage.LEVEL ? List.of() : List.of(always)));
    }

    private void requireReadable(Outline.Pattern part) {
        int from = part.open().end();
        isReadable(part.body(), file.placeAt(from, part.close().offset() - from), file, problems);
    }

    /**
     * Whether a condition is short and flat enough: Drools' parser, which sees it next, has no limits of its own.
     *
     * @param whole all that stands between its brackets or quotes, space and comments too
     */
    static boolean isReadable(List<Token> tokens, Place.InFile whole, SourceFile file, Problems problems) {
        if (whole.width() > LONGEST) {
            Place first = tokens.isEmpty()
                    ? whole
                    : file.placeAt(tokens.get(0).offset(), tokens.get(0).width());
            problems.add(
                    first,
                    Code.CONDITION_TOO_LONG,
                    new Text("条件超过 400 个字符", "The condition is longer than 400 characters"),
                    new Text("请拆成几条规则，每条一个触发情形", "Split it into several rules, one trigger each"));
            return false;
        }
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(
                        file.placeAt(token.offset(), 1),
                        Code.CONDITION_SYNTAX,
                        new Text("括号套得太深", "Brackets within brackets, too deep to read"),
                        new Text("请去掉多余的括号，或拆成几条规则", "Drop brackets that change nothing, or split the rule"));
                return false;
            }
        }
        return true;
    }

    private Condition dispute(PatternDescr pattern, Outline.Pattern part) {
        ConditionReader reader = new ConditionReader(file, vocabulary, problems);
        List<Condition> conditions = new ArrayList<>();
        int at = 0;
        for (BaseDescr descr : ((AndDescr) pattern.getConstraint()).getDescrs()) {
            List<Token> own = constraint(part.body(), at);
            if (own.isEmpty()) {
                return slips(part);
            }
            at += own.size() + 1;
            reader.read(((ExprConstraintDescr) descr).getExpression(), own).ifPresent(conditions::add);
        }
        if (at <= part.body().size()) {
            return slips(part);
        }
        Condition condition = conditions.size() == 1 ? conditions.get(0) : new Condition.All(List.copyOf(conditions));
        ConditionReader.requireFewWays(
                condition, file.placeAt(part.name().offset(), part.name().width()), problems);
        return condition;
    }

    /** Drools cannot read the pattern, or not whole: each constraint says what is wrong with it as well as it can. */
    private Condition slips(Outline.Pattern part) {
        ConditionReader reader = new ConditionReader(file, vocabulary, problems);
        for (int at = 0; at <= part.body().size(); ) {
            List<Token> own = constraint(part.body(), at);
            if (own.isEmpty()) {
                Token comma = part.body().get(Math.min(at, part.body().size() - 1));
                say(
                        comma,
                        Code.CONDITION_SYNTAX,
                        new Text("逗号旁边少了一个条件", "Beside this comma a condition is missing"),
                        new Text("请删掉这个逗号，或补上条件", "Delete the comma, or add the condition"));
            } else {
                reader.read(text(own), own);
            }
            at += own.size() + 1;
        }
        if (problems.count() == saidBefore) {
            notOurs(part.name());
        }
        return Condition.ALWAYS;
    }

    private String text(List<Token> tokens) {
        return file.text()
                .substring(tokens.get(0).offset(), tokens.get(tokens.size() - 1).end());
    }

    /** The tokens up to the next comma that stands in no brackets. */
    private static List<Token> constraint(List<Token> body, int from) {
        int depth = 0;
        int at = Math.min(from, body.size());
        while (at < body.size() && (depth > 0 || !body.get(at).is(","))) {
            depth += body.get(at).is("(") ? 1 : body.get(at).is(")") ? -1 : 0;
            at++;
        }
        return at < from ? List.of() : body.subList(from, at);
    }

    private void notOurs(Token at) {
        say(
                at,
                Code.RULE_SYNTAX,
                new Text("这里不是本规则语言里的写法", "This is not part of the rule language"),
                new Text("请对照 rules/README.md 的一页语法改写", "Rewrite it by the one page of grammar in rules/README.md"));
    }

    private void say(Token at, Code code, Text cause, Text fix) {
        problems.add(place(at), code, cause, fix);
    }

    private Place.InFile place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }
}
