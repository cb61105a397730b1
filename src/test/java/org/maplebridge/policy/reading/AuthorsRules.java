package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;

/**
 * Rules as texts of one form, made from what an author wrote and from what was read of it: equal when the one prints back to
 * the other. It shares no code with the readers. Brackets count only where they change what belongs together.
 */
final class AuthorsRules {

    private static final Pattern PIECE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|(\"[^\"\\n]*\"|\\w+|&&|\\|\\||[=!<>]=|[^\\s])", Pattern.DOTALL);

    private final List<String> pieces;
    private int at;

    private AuthorsRules(String text) {
        pieces = PIECE.matcher(text)
                .results()
                .map((MatchResult piece) -> piece.group(1))
                .filter(piece -> piece != null)
                .toList();
    }

    /** Of a file that was accepted. */
    static List<String> of(String text) {
        AuthorsRules file = new AuthorsRules(text);
        List<String> rules = new ArrayList<>();
        while (file.at < file.pieces.size()) {
            rules.add(file.rule());
        }
        return rules;
    }

    /** Of what was read. */
    static String of(Rule rule) {
        String name = "\"" + rule.id() + " " + rule.sentence().zh() + "\"";
        List<String> said = Stream.of(
                        "en\"" + rule.sentence().en() + "\"",
                        "because\"" + rule.because().zh() + "\"",
                        "becauseEn\"" + rule.because().en() + "\"",
                        "source\"" + rule.source() + "\"")
                .sorted()
                .toList();
        Condition condition = rule.condition();
        String asked = condition.equals(Condition.ALWAYS) ? "" : new AuthorsRules(condition.print()).all();
        return String.join(
                "\n",
                name,
                said.toString(),
                asked,
                reached(rule.reached()),
                rule.effect().print().replace(" ", ""));
    }

    private String rule() {
        expect("rule");
        String name = next();
        List<String> said = new ArrayList<>();
        while (is("@")) {
            at++;
            said.add(next() + brackets());
        }
        expect("when");
        String asked = "";
        String reached = reached(Reached.ANY);
        while (!is("then")) {
            boolean facts = next().equals("Dispute");
            expect("(");
            if (facts) {
                asked = all();
            } else {
                reached = reached(earlier());
            }
            expect(")");
        }
        at++;
        String effect = next() + "(" + brackets() + ")";
        expect(";");
        expect("end");
        return String.join("\n", name, said.stream().sorted().toList().toString(), asked, reached, effect);
    }

    private Reached earlier() {
        Level level = Level.GREEN;
        Tier tier = Tier.VILLAGE;
        for (; !is(")"); at += is(",") ? 1 : 0) {
            boolean isLevel = next().equals("level");
            expect(">=");
            String value = next();
            level = isLevel ? Level.valueOf(value) : level;
            tier = isLevel ? tier : Tier.valueOf(value);
        }
        return new Reached(level, tier);
    }

    private static String reached(Reached reached) {
        return reached.level() + " " + reached.tier();
    }

    /** Parts joined by commas or {@code &&} are one list, sorted by nothing: their order is the author's. */
    private String all() {
        List<String> parts = new ArrayList<>(List.of(either()));
        while (is(",") || is("&&")) {
            at++;
            parts.add(either());
        }
        return joined(parts, "&");
    }

    private String either() {
        List<String> parts = new ArrayList<>(List.of(both()));
        while (is("||")) {
            at++;
            parts.add(both());
        }
        return joined(parts, "|");
    }

    private String both() {
        List<String> parts = new ArrayList<>(List.of(one()));
        while (is("&&")) {
            at++;
            parts.add(one());
        }
        return joined(parts, "&");
    }

    private String one() {
        if (is("(")) {
            at++;
            String inner = either();
            expect(")");
            return inner;
        }
        String fact = next();
        String sign = next();
        if (sign.equals("not")) {
            sign += next();
        }
        return fact + sign + (is("(") ? "(" + brackets() + ")" : next());
    }

    /** “And” within “and” is one. */
    private static String joined(List<String> parts, String sign) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String begin = "{" + sign;
        StringBuilder out = new StringBuilder(begin);
        for (String part : parts) {
            out.append(part.startsWith(begin) ? part.substring(begin.length(), part.length() - 1) : part + ";");
        }
        return out.append("}").toString();
    }

    private String brackets() {
        expect("(");
        StringBuilder inner = new StringBuilder();
        while (!is(")")) {
            inner.append(next());
        }
        at++;
        return inner.toString();
    }

    private boolean is(String piece) {
        return at < pieces.size() && pieces.get(at).equals(piece);
    }

    private String next() {
        return pieces.get(at++);
    }

    private void expect(String piece) {
        String found = next();
        if (!found.equals(piece)) {
            throw new IllegalStateException("not " + piece + " but " + found);
        }
    }
}
