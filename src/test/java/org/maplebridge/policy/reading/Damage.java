package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages a text in a few random places: what is there is deleted, doubled, swapped, or something foreign put in. */
final class Damage {

    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

    /** Pieces that mean something to one of the parsers. */
    private static final List<String> SPLINTERS = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "/*",
            "*/",
            "//",
            ",",
            ";",
            ":",
            "&&",
            "||",
            "==",
            "!=",
            ">=",
            "not",
            "in",
            "rule \"L-1",
            "when",
            "then",
            "end",
            "Dispute(",
            "Verdict(",
            "@en(",
            "$x",
            "!",
            "&a",
            "*a",
            "!!x",
            "---",
            "- ",
            "? ",
            "<<",
            "|",
            ">",
            "%YAML",
            "0",
            "99999999999999999999",
            "-1",
            "null",
            "~",
            "true",
            "（",
            "，",
            "“",
            "：",
            "中",
            "\uD842\uDFB7",
            "\n",
            "\t",
            "\r\n",
            "\0",
            "\uFEFF",
            "2026-02-30",
            "DAYS",
            "eval(",
            "from",
            "salience 1",
            "package x;",
            "\\u000a");

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    String of(String text) {
        String damaged = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damaged = random.nextBoolean() ? byTokens(damaged) : byCharacters(damaged);
        }
        return damaged;
    }

    private String byTokens(String text) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        if (tokens.isEmpty()) {
            return splinter();
        }
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(other));
            case 2 -> tokens.add(at, splinter());
            case 3 -> tokens.set(at, splinter());
            default -> Collections.swap(tokens, at, other);
        }
        return String.join("", tokens);
    }

    private String byCharacters(String text) {
        if (text.isEmpty()) {
            return splinter();
        }
        int at = random.nextInt(text.length());
        int most = random.nextInt(20) == 0 ? 400 : 3;
        int to = Math.min(text.length(), at + 1 + random.nextInt(most));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(at);
            default -> text.substring(0, at) + splinter() + text.substring(at);
        };
    }

    private String splinter() {
        return SPLINTERS.get(random.nextInt(SPLINTERS.size()));
    }
}
