package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/**
 * Cuts a rule file into words, numbers, strings and signs; comments and space fall away, anything else is a problem. Chinese
 * words are words too, so that a fact's Chinese name can be answered with the name that a rule must use.
 */
public final class Tokens {

    private static final Pattern PIECE = Pattern.compile("(?<skip>\\s+|//[^\\n]*)"
            + "|\"(?<string>[^\"\\\\\\n]*)\""
            + "|(?<word>[\\p{L}_&&[^\\uFF00-\\uFFEF]][\\p{L}\\p{N}_&&[^\\uFF00-\\uFFEF]]*)"
            + "|(?<number>[0-9]+)"
            + "|(?<sign>==|!=|>=|<=|&&|\\|\\||[-(),;@<>=!&|.:+*/?\\[\\]{}$#%^~])");
    private static final List<String> KINDS = List.of("word", "number", "string", "sign");

    /** Signs that look like one of ours, or stand for it in a sentence; the rest of Unicode's full-width forms are computed. */
    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('‘', "\""),
            Map.entry('’', "\""),
            Map.entry('。', "."),
            Map.entry('、', ","),
            Map.entry('【', "("),
            Map.entry('】', ")"),
            Map.entry('≥', ">="),
            Map.entry('≤', "<="),
            Map.entry('≠', "!="),
            Map.entry('\u3000', " "));

    private final SourceFile file;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tokens of a file, closed by one of kind END. */
    public static List<Token> of(SourceFile file, Problems problems) {
        Tokens tokens = new Tokens(file, problems);
        tokens.cut(0, file.text().length());
        int last = Math.max(0, file.text().stripTrailing().length() - 1);
        tokens.tokens.add(new Token(Token.Kind.END, "", last));
        return tokens.tokens;
    }

    /** The tokens of a part of a file, without an END. */
    static List<Token> within(SourceFile file, int from, int to, Problems problems) {
        Tokens tokens = new Tokens(file, problems);
        tokens.cut(from, to);
        return tokens.tokens;
    }

    private void cut(int from, int to) {
        Matcher piece = PIECE.matcher(file.text());
        int at = from;
        while (at < to) {
            if (file.text().startsWith("/*", at)) {
                at = skipComment(at, to);
                continue;
            }
            piece.region(at, to);
            at = isProse(at) ? refuseProse(at) : piece.lookingAt() ? take(piece) : refuse(at);
        }
    }

    /** By hand: a pattern would search to the end of the file again at every comment that is not closed. */
    private int skipComment(int at, int to) {
        int close = file.text().indexOf("*/", at + 2);
        if (close >= 0 && close + 2 <= to) {
            return close + 2;
        }
        Place.InFile rest = file.placeAt(at, endOfLine(at) - at);
        say(
                at,
                Problem.at(
                                file.placeAt(at, 1),
                                Code.RULE_SYNTAX,
                                new Text("这个注释没有结束", "This comment is not closed"),
                                new Text("请在注释末尾补上 */", "Close it with */"))
                        .mendedBy(Edit.behind(rest, " */")));
        return to;
    }

    /** Whether a line begins in Chinese and compares nothing: a comment that lacks its slashes. */
    private boolean isProse(int at) {
        if (Character.UnicodeScript.of(file.text().codePointAt(at)) != Character.UnicodeScript.HAN) {
            return false;
        }
        int lineStart = file.text().lastIndexOf('\n', at) + 1;
        String rest = file.text().substring(at, endOfLine(at));
        return file.text().substring(lineStart, at).isBlank()
                && rest.chars().noneMatch(c -> "=<>()\",".indexOf(c) >= 0);
    }

    private int refuseProse(int at) {
        Place.InFile begin = file.placeAt(at, 1);
        say(
                at,
                Problem.at(
                                begin,
                                Code.RULE_SYNTAX,
                                new Text("这一行是文字，不是规则", "This line is prose and no part of a rule"),
                                new Text("注释前面请写 //", "Write // in front of a comment"))
                        .mendedBy(Edit.before(begin, "// ")));
        return endOfLine(at);
    }

    private int take(Matcher piece) {
        for (String kind : KINDS) {
            if (piece.group(kind) != null) {
                tokens.add(
                        new Token(Token.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), piece.group(kind), piece.start()));
            }
        }
        return piece.end();
    }

    /** Says what is wrong at a character and where to go on: one slip is one problem. */
    private int refuse(int at) {
        char written = file.text().charAt(at);
        String meant = MEANT.getOrDefault(written, fullWidth(written));
        if ("\"".equals(meant) || written == '"') {
            say(at, Quotes.problem(file, at, endOfLine(at)));
            return endOfLine(at);
        }
        if (meant != null) {
            Place.InFile place = file.placeAt(at, 1);
            say(
                    at,
                    Problem.at(
                                    place,
                                    Code.FULL_WIDTH,
                                    new Text("这里要用半角符号，不能用 “%s”", "'%s' is not the plain sign").with(written),
                                    new Text("请改成 %s", "Write %s").with(meant.isBlank() ? "空格 / a space" : meant))
                            .mendedBy(Edit.replace(place, meant)));
            return at + 1;
        }
        say(
                at,
                Problem.at(
                        file.placeAt(at, 1),
                        Code.RULE_SYNTAX,
                        new Text("这里不能写 “%s”", "'%s' cannot stand here")
                                .with(Character.toString(file.text().codePointAt(at))),
                        new Text("请删掉它；文字要写在半角引号里或 // 后面", "Delete it; text belongs in plain quotes or after //")));
        return endOfLine(at);
    }

    /** The ASCII sign of a full-width form, U+FF01 to U+FF5E. */
    private static String fullWidth(char written) {
        return written >= '\uFF01' && written <= '\uFF5E' ? Character.toString(written - 0xFEE0) : null;
    }

    private void say(int at, Problem problem) {
        problems.add(problem);
        tokens.add(new Token(Token.Kind.BROKEN, "", at));
    }

    private int endOfLine(int at) {
        int lineEnd = file.text().indexOf('\n', at);
        return lineEnd < 0 ? file.text().length() : lineEnd;
    }
}
