package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/** Cuts a rule file into words, numbers, strings and signs; comments and space fall away, anything else is a problem. */
final class Tokens {

    private static final Pattern PIECE = Pattern.compile("(?<skip>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
            + "|\"(?<string>[^\"\\\\\\n]*)\""
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<number>[0-9]+)"
            + "|(?<sign>==|!=|>=|<=|&&|\\|\\||[-(),;@<>=!&|.:+*/?\\[\\]{}$#%^~])");
    private static final String FULL_WIDTH = "（），“”；＝＞＜！｜＆＠：。、‘’";
    private static final String HALF_WIDTH = "(),\"\";=><!|&@:.,''";

    private final SourceFile file;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tokens of a file, closed by one of kind END. */
    static List<Token> of(SourceFile file, Problems problems) {
        Tokens tokens = new Tokens(file, problems);
        tokens.cut(0, file.text().length());
        tokens.tokens.add(new Token(
                Token.Kind.END, "", Math.max(0, file.text().stripTrailing().length() - 1)));
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
            piece.region(at, to);
            at = piece.lookingAt() ? take(piece) : refuse(at);
        }
    }

    private int take(Matcher piece) {
        for (String group : List.of("word", "number", "string", "sign")) {
            if (piece.group(group) != null) {
                Token.Kind kind = Token.Kind.valueOf(group.toUpperCase(java.util.Locale.ROOT));
                tokens.add(new Token(kind, piece.group(group), piece.start()));
            }
        }
        return piece.end();
    }

    /** Says what is wrong at a character, and goes on at the next line so that one slip is one problem. */
    private int refuse(int at) {
        char written = file.text().charAt(at);
        int wide = FULL_WIDTH.indexOf(written);
        if (wide >= 0) {
            problems.add(
                    file.placeAt(at, 1),
                    Code.FULL_WIDTH,
                    new Text("这里用了全角符号 “%s”", "A full-width '%s' stands here").with(written),
                    new Text("请改成半角 %s", "Write the half-width %s").with(HALF_WIDTH.charAt(wide)));
        } else if (written == '"') {
            problems.add(
                    file.placeAt(at, 1),
                    Code.RULE_SYNTAX,
                    new Text("引号没有成对，或引号里有反斜杠", "A quote is not closed on its line, or a backslash stands inside"),
                    new Text("请在行末补上 \"；文字里要引号时用「」", "Close it with \"; inside a text use 「」 as quotes"));
        } else {
            problems.add(
                    file.placeAt(at, 1),
                    Code.RULE_SYNTAX,
                    new Text(
                                    "这里不能写 “%s”；中文只能写在引号里或 // 后面",
                                    "'%s' cannot stand here; Chinese belongs in quotes or after //")
                            .with(Character.toString(file.text().codePointAt(at))),
                    new Text(
                            "请给文字加上半角引号，或改用词汇表里的英文名",
                            "Put the text in quotes, or write the English name from the vocabulary"));
        }
        int lineEnd = file.text().indexOf('\n', at);
        return lineEnd < 0 ? file.text().length() : lineEnd;
    }
}
