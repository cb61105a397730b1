package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/** What is wrong with a quote that no other one closes: it, or its partner on the line, is a Chinese one; or it has none. */
final class Quotes {

    private static final Pattern CHINESE = Pattern.compile("[“”‘’＂]");
    private static final Pattern ANY = Pattern.compile("[“”‘’＂\"]");

    /** Behind the last of a text there is only what closes it. */
    private static final Pattern CLOSERS = Pattern.compile("\\s*\\)?\\s*");

    private static final Pattern OPENING = Pattern.compile("\\s*(@\\s*\\w+\\s*\\(\\s*|rule\\s+)");

    private Quotes() {}

    /** @param at the quote, and the end of its line */
    static Problem problem(SourceFile file, int at, int lineEnd) {
        List<Edit> edits = new ArrayList<>();
        Matcher partner = ANY.matcher(file.text()).region(at + 1, lineEnd);
        chinese(file, at, edits);
        if (partner.find()) {
            chinese(file, partner.start(), edits);
        }
        return edits.isEmpty() ? missing(file, at, lineEnd) : fullWidth(edits);
    }

    private static void chinese(SourceFile file, int at, List<Edit> edits) {
        if (CHINESE.matcher(file.text().substring(at, at + 1)).matches()) {
            edits.add(Edit.replace(file.placeAt(at, 1), "\""));
        }
    }

    private static Problem fullWidth(List<Edit> edits) {
        Place.InFile place = edits.get(0).place();
        String written = place.text().substring(place.column() - 1, place.column());
        return Problem.at(
                        place,
                        Code.FULL_WIDTH,
                        new Text("这里要用半角符号，不能用 “%s”", "'%s' is not the plain sign").with(written),
                        new Text("请改成 %s", "Write %s").with("\""))
                .mendedBy(edits);
    }

    private static Problem missing(SourceFile file, int at, int lineEnd) {
        Place.InFile quote = file.placeAt(at, 1);
        String line = quote.text();
        Matcher opening = OPENING.matcher(line);
        boolean closes = CLOSERS.matcher(file.text().substring(at + 1, lineEnd)).matches();
        int column = closes && opening.lookingAt() ? opening.end() + 1 : endOfText(line);
        Place.InFile gap = file.place(quote.line(), column, 1);
        return Problem.at(
                        quote,
                        Code.MISSING_QUOTE,
                        new Text("引号没有成对", "A quote is not closed on its line"),
                        new Text("请补上另一个 \"；文字里要引号时用「」", "Add the other \"; inside a text use 「」 as quotes"))
                .mendedBy(Edit.before(gap, "\""));
    }

    /** Counted from 1: where the text of the line ends, without the bracket that closes an annotation. */
    private static int endOfText(String line) {
        String text = line.stripTrailing();
        boolean inBrackets = text.stripLeading().startsWith("@") && text.endsWith(")");
        return (inBrackets ? text.substring(0, text.length() - 1).stripTrailing() : text).length() + 1;
    }
}
