package org.maplebridge.policy.writing;

import java.util.List;
import org.maplebridge.policy.reading.Token;
import org.maplebridge.source.SourceFile;

/** Writes a sound rule file in the one layout: every token and every comment of it, in the same order. */
final class RuleLayout {

    private static final int INNER = 4;

    private final List<Piece> pieces;
    private final Page page = new Page();
    private final PhraseLayout phrases = new PhraseLayout(page);
    private int at;

    private RuleLayout(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @param file whose rules can be read */
    static String of(SourceFile file) {
        return new RuleLayout(Piece.of(file)).text();
    }

    private String text() {
        while (here().token().kind() != Token.Kind.END) {
            rule();
        }
        standApart(here());
        return page.toString();
    }

    private void rule() {
        Piece rule = next();
        boolean apart = standApart(rule);
        if (apart) {
            page.blank();
        }
        page.write(rule.text(), false);
        page.behind(rule.behind());
        page.piece(next(), true);
        while (here().is("@")) {
            annotation();
        }
        keyword();
        while (!here().is("then")) {
            phrase(")");
        }
        keyword();
        while (!here().is("end")) {
            phrase(";");
        }
        keyword();
    }

    /** The comments above a rule, or at the end; blank lines among them stay, one at a time. */
    private boolean standApart(Piece piece) {
        page.line(0);
        boolean first = true;
        for (Remark remark : piece.above()) {
            if (!page.isEmpty() && (first || remark.apart())) {
                page.blank();
            }
            page.above(List.of(remark));
            first = false;
        }
        return first ? !page.isEmpty() : piece.apart();
    }

    private void annotation() {
        page.line(INNER);
        for (boolean closed = false; !closed; ) {
            Piece piece = next();
            page.piece(piece, false);
            closed = piece.is(")");
        }
    }

    private void keyword() {
        page.line(0);
        page.piece(next(), false);
    }

    /** Up to a sign outside of all brackets. */
    private void phrase(String last) {
        int from = at;
        for (int depth = 0; ; ) {
            Piece piece = next();
            depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
            if (depth == 0 && piece.is(last)) {
                break;
            }
        }
        page.line(INNER);
        phrases.write(Phrase.of(pieces.subList(from, at)), INNER);
    }

    private Piece here() {
        return pieces.get(at);
    }

    private Piece next() {
        return pieces.get(at++);
    }
}
