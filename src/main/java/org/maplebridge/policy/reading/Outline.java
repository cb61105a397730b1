package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.reading.Token.Kind;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/**
 * The parts of each rule of a file, by their tokens. Every token of the file belongs to exactly one part, so nothing that
 * an author wrote can be passed over; and every part has a place, which Drools does not keep for all of them.
 */
final class Outline {

    /** {@code @name("value")}. */
    record Annotation(Token name, Token value) {}

    /** {@code Name( … )}; the body is what stands between the brackets. */
    record Pattern(Token name, Token open, List<Token> body, Token close) {
        boolean isDispute() {
            return name.is("Dispute");
        }

        boolean isVerdict() {
            return name.is("Verdict");
        }
    }

    /**
     * One rule; the effect is what stands between {@code then} and {@code end}.
     *
     * @param source the rule's own text, from {@code rule} to {@code end}
     */
    record RuleParts(
            String source,
            Token name,
            List<Annotation> annotations,
            List<Pattern> patterns,
            List<Token> effect,
            Token then) {}

    private static final class Lost extends RuntimeException {
        Lost() {
            super(null, null, false, false);
        }
    }

    private final SourceFile file;
    private final Problems problems;
    private final List<Token> tokens;
    private int at;

    private Outline(SourceFile file, List<Token> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The rules of a file; those that cannot be made out are named in the problems and left out. */
    static List<RuleParts> of(SourceFile file, List<Token> tokens, Problems problems) {
        return new Outline(file, tokens, problems).rules();
    }

    private List<RuleParts> rules() {
        List<RuleParts> rules = new ArrayList<>();
        while (peek().kind() != Kind.END) {
            try {
                rules.add(rule());
            } catch (Lost inThisRule) {
                skipToNextRule();
            }
        }
        return rules;
    }

    private RuleParts rule() {
        Token start = next();
        if (!start.is("rule")) {
            throw lost(
                    start,
                    Code.ONLY_RULES,
                    new Text("规则文件里只能有规则，不能有 “%s”", "A rule file holds rules only, not '%s'").with(start.shown()),
                    new Text("请删掉它；每条规则是 rule … when … then … end", "Delete it; a rule is rule … when … then … end"));
        }
        Token name = take(Kind.STRING, "规则名", Missing.QUOTED_NAME);
        List<Annotation> annotations = new ArrayList<>();
        while (peek().is("@")) {
            annotations.add(annotation());
        }
        refuseAttributes();
        take("when");
        List<Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            patterns.add(pattern());
        }
        Token then = take("then");
        List<Token> effect = new ArrayList<>();
        while (!peek().is("end")) {
            effect.add(takeAnyBut(Set.of("rule", "when", "then"), "end"));
        }
        int end = take("end").end();
        return new RuleParts(file.text().substring(start.offset(), end), name, annotations, patterns, effect, then);
    }

    private Annotation annotation() {
        take("@");
        Token name = take(Kind.WORD, "注解名", "an annotation's name");
        take("(");
        Token value = take(Kind.STRING, "引号里的文字", Missing.QUOTED_TEXT);
        take(")");
        return new Annotation(name, value);
    }

    private void refuseAttributes() {
        boolean known =
                Set.of("when", "then", "end", "rule", "Dispute", "Verdict").contains(peek().text());
        if (peek().kind() == Kind.WORD && !known) {
            throw lost(
                    peek(),
                    Code.RULE_ATTRIBUTE,
                    new Text(
                                    "规则没有 “%s” 这种属性：规则不分先后，也没有开关",
                                    "A rule has no attribute '%s': rules have no order and no switch")
                            .with(peek().text()),
                    new Text("请删掉它", "Delete it"));
        }
    }

    private Pattern pattern() {
        Token name = take(Kind.WORD, "Dispute 或 Verdict", "Dispute or Verdict");
        if (Effect.NAMES.contains(name.text())) {
            at--;
            throw missing("then", "then");
        }
        boolean known = name.is("Dispute") || name.is("Verdict");
        if (!peek().is("(") && !known) {
            throw lost(
                    name,
                    Code.FORBIDDEN_PATTERN,
                    new Text("条件里不能有 “%s”", "'%s' cannot stand in a condition").with(name.text()),
                    new Text("请写 Dispute( … ) 或 Verdict( … )", "Write Dispute( … ) or Verdict( … )"));
        }
        Token open = take("(");
        List<Token> body = new ArrayList<>();
        for (int depth = 1; depth > 0; ) {
            Token token = takeAnyBut(Set.of("then", "end", "rule", "when"), ")");
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            body.add(token);
        }
        Token close = body.remove(body.size() - 1);
        return new Pattern(name, open, body, close);
    }

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private Token next() {
        if (peek().kind() == Kind.BROKEN) {
            throw new Lost();
        }
        return tokens.get(at++);
    }

    private Token take(String sign) {
        if (!peek().is(sign)) {
            throw missing(sign, sign);
        }
        return next();
    }

    private Token take(Kind kind, String zh, String en) {
        if (peek().kind() != kind) {
            throw missing(zh, en);
        }
        return next();
    }

    /** The next token, unless it shows that the sign that closes this part was forgotten. */
    private Token takeAnyBut(Set<String> beginsAnother, String forgotten) {
        if (peek().kind() == Kind.END || peek().kind() == Kind.WORD && beginsAnother.contains(peek().text())) {
            throw missing(forgotten, forgotten);
        }
        return next();
    }

    /** The place is the last thing that was right: what is missing belongs behind it. */
    private Lost missing(String zh, String en) {
        Token before = tokens.get(Math.max(0, at - 1));
        Token here = peek();
        if (isSaid(here)) {
            return new Lost();
        }
        Place.InFile place = place(before);
        problems.add(Problem.at(
                        place,
                        Missing.code(en),
                        new Text(
                                "“%s” 后面缺少 %s，接着就是 “%s”".formatted(before.shown(), zh, here.shown()),
                                "After '%s', before '%s', %s is missing".formatted(before.shown(), here.shown(), en)),
                        new Text(
                                "请在 “%s” 后面补上 %s".formatted(before.shown(), zh),
                                "Add %s after '%s'".formatted(en, before.shown())))
                .mendedBy(Missing.edits(file, place, en)));
        return new Lost();
    }

    /** Whether something on the same line could not be read: that was the slip, and it has been said. */
    private boolean isSaid(Token here) {
        int lineEnd = file.text().indexOf('\n', here.offset());
        for (int i = at; i < tokens.size() && (lineEnd < 0 || tokens.get(i).offset() < lineEnd); i++) {
            if (tokens.get(i).kind() == Kind.BROKEN) {
                return true;
            }
        }
        return false;
    }

    private Lost lost(Token token, Code code, Text cause, Text fix) {
        problems.add(place(token), code, cause, fix);
        return new Lost();
    }

    private Place.InFile place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }

    private void skipToNextRule() {
        while (peek().kind() != Kind.END && !startsRule()) {
            at++;
        }
    }

    /** A name that cannot be read still begins another rule. */
    private boolean startsRule() {
        return peek().is("rule") && (peek(1).kind() == Kind.STRING || peek(1).kind() == Kind.BROKEN);
    }
}
