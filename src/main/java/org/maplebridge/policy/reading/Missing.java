package org.maplebridge.policy.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.source.SourceFile;

/** What a forgotten sign or word is called, and how a program puts it back. */
final class Missing {

    static final String QUOTED_NAME = "the rule's name in quotes";
    static final String QUOTED_TEXT = "a text in quotes";

    private static final Pattern NAME = Pattern.compile("\\G\\s*([^\"@]*[^\"@\\s])\\s*$");
    private static final Pattern TEXT = Pattern.compile("\\G\\s*([^\"]*[^\"\\s])\\s*\\)\\s*$");

    private Missing() {}

    static Code code(String what) {
        return switch (what) {
            case "end" -> Code.MISSING_END;
            case "(", ")" -> Code.MISSING_BRACKET;
            case ";" -> Code.MISSING_SEMICOLON;
            case QUOTED_NAME, QUOTED_TEXT -> Code.MISSING_QUOTE;
            default -> Code.RULE_SYNTAX;
        };
    }

    /** @param before the last thing that was right */
    static List<Edit> edits(SourceFile file, Place.InFile before, String what) {
        return switch (what) {
            case "end", "when", "then" -> List.of(Edit.behind(before, "\n" + what));
            case ")" -> List.of(Edit.behind(before, " )"));
            case "(", ";" -> List.of(Edit.behind(before, what));
            case QUOTED_NAME -> quotes(file, before, NAME);
            case QUOTED_TEXT -> quotes(file, before, TEXT);
            default -> List.of();
        };
    }

    /** Quotes around the rest of the line. */
    private static List<Edit> quotes(SourceFile file, Place.InFile before, Pattern unquoted) {
        Matcher rest = unquoted.matcher(before.text());
        if (!rest.find(
                Math.min(before.column() - 1 + before.width(), before.text().length()))) {
            return List.of();
        }
        Place.InFile words =
                file.place(before.line(), rest.start(1) + 1, rest.group(1).length());
        return List.of(Edit.before(words, "\""), Edit.behind(words, "\""));
    }
}
