package org.maplebridge.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Vocabulary;

/** What people write by habit from elsewhere, each with the words that mend it; Drools would read some of it silently. */
final class ConditionSlips {

    private static final Map<String, String> WORDS =
            Map.of("and", "&&", "or", "||", "AND", "&&", "OR", "||", "IN", "in");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", ">=", "<=", ">", "<");
    private static final Set<String> CONNECTIVES = Set.of("&&", "||");

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Problems problems;

    ConditionSlips(SourceFile file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Adds a problem for each slip in one constraint. */
    void check(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Token before = at == 0 ? null : tokens.get(at - 1);
            Token after = at + 1 == tokens.size() ? null : tokens.get(at + 1);
            check(before, tokens.get(at), after);
        }
    }

    private void check(Token before, Token token, Token after) {
        boolean ends = after == null || CONNECTIVES.contains(after.text()) || after.is(")");
        boolean begins = before == null || CONNECTIVES.contains(before.text());
        if (token.is("=")) {
            equals(before, token, after);
        } else if (WORDS.containsKey(token.text()) && token.kind() == Token.Kind.WORD) {
            Text cause = new Text("这里不用单词 “%s”", "'%s' is not a word of conditions").with(token.text());
            instead(Code.CONDITION_SYNTAX, token, cause, WORDS.get(token.text()));
        } else if (token.kind() == Token.Kind.STRING) {
            instead(Code.QUOTED_VALUE, token, new Text("值不加引号", "A value stands without quotes"), token.text());
        } else if (token.is("!")) {
            say(
                    token,
                    new Text("条件里没有“不是”：不知道不等于没有", "A condition has no 'not': unknown is not no"),
                    new Text("请写 != 或 not in，或写 == false", "Write != or not in, or == false"));
        } else if (CONNECTIVES.contains(token.text()) && (before == null || after == null)) {
            say(
                    token,
                    new Text("“%s” 旁边缺少比较", "Beside '%s' a comparison is missing").with(token.text()),
                    new Text("请删掉它，或补上比较", "Delete it, or add the comparison"));
        } else if (COMPARISONS.contains(token.text()) && begins) {
            say(
                    token,
                    new Text("比较的前面缺少事实", "Before this comparison the fact is missing"),
                    new Text("请把事实的名字再写一遍，如 a >= X || a == Y", "Name the fact again, as in a >= X || a == Y"));
        } else if (begins && ends && isYesNo(token)) {
            Text cause = new Text("“%s” 后面缺少比较", "After '%s' the comparison is missing").with(token.text());
            instead(Code.CONDITION_SYNTAX, token, cause, token.text() + " == true");
        }
    }

    /** {@code =}, {@code =>}, {@code =<} and {@code ===}. */
    private void equals(Token before, Token token, Token after) {
        boolean turned = after != null && (after.is(">") || after.is("<")) && after.offset() == token.end();
        boolean third = before != null && before.is("==") && before.end() == token.offset();
        if (turned) {
            String right = after.text() + "=";
            problems.add(Problem.at(
                            place(token),
                            Code.CONDITION_SYNTAX,
                            new Text("比较的两个符号写反了", "The two signs are the wrong way round"),
                            write(right))
                    .mendedBy(Edit.replace(file.placeAt(token.offset(), 2), right)));
        } else if (third) {
            problems.add(Problem.at(
                            place(token),
                            Code.CONDITION_SYNTAX,
                            new Text("等号多了一个", "There is one equals sign too many"),
                            write("=="))
                    .mendedBy(Edit.replace(file.placeAt(before.offset(), 3), "==")));
        } else {
            instead(Code.SINGLE_EQUALS, token, new Text("比较要写两个等号", "A comparison takes two equals signs"), "==");
        }
    }

    private boolean isYesNo(Token token) {
        return vocabulary
                .fact(token.text())
                .filter(fact -> fact.type() instanceof FactType.YesNo)
                .isPresent();
    }

    private static Text write(String right) {
        return new Text("请写 %s", "Write %s").with(right);
    }

    private void instead(Code code, Token token, Text cause, String right) {
        problems.add(Problem.at(place(token), code, cause, write(right)).mendedBy(Edit.replace(place(token), right)));
    }

    private void say(Token token, Text cause, Text fix) {
        problems.add(place(token), Code.CONDITION_SYNTAX, cause, fix);
    }

    private Place.InFile place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }
}
