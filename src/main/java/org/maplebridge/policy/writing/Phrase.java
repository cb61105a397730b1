package org.maplebridge.policy.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.policy.reading.Token;
import org.maplebridge.problem.ScreenWidth;

/** A part of a pattern or effect: a word, or brackets with what they hold. */
sealed interface Phrase {

    /** Every piece in it, in order. */
    Stream<Piece> pieces();

    /** On one line, in columns, with the space in front of it. */
    int width();

    /** @param space whether one stands in front of it, except where a line begins */
    record Word(Piece piece, boolean space) implements Phrase {
        @Override
        public Stream<Piece> pieces() {
            return Stream.of(piece);
        }

        @Override
        public int width() {
            return ScreenWidth.of(piece.text()) + (space ? 1 : 0);
        }
    }

    record Brackets(Word open, List<Phrase> inside, Word close) implements Phrase {
        @Override
        public Stream<Piece> pieces() {
            return Stream.of(Stream.of(open.piece()), inside.stream().flatMap(Phrase::pieces), close.pieces())
                    .flatMap(pieces -> pieces);
        }

        @Override
        public int width() {
            return open.width() + inside.stream().mapToInt(Phrase::width).sum() + close.width();
        }
    }

    /** The phrases of pieces whose brackets match. */
    static List<Phrase> of(List<Piece> pieces) {
        return new Reader(pieces).upToClose(true);
    }

    /** Makes the tree; keeps whether it is inside a list of values, which has no space inside its brackets. */
    final class Reader {
        private final List<Piece> pieces;
        private int at;

        private Reader(List<Piece> pieces) {
            this.pieces = pieces;
        }

        private List<Phrase> upToClose(boolean airy) {
            List<Phrase> phrases = new ArrayList<>();
            while (at < pieces.size() && !pieces.get(at).is(")")) {
                Word word = word(airy);
                phrases.add(word.piece().is("(") ? brackets(word) : word);
            }
            return phrases;
        }

        private Brackets brackets(Word open) {
            boolean airy = at < 2 || !pieces.get(at - 2).is("in");
            List<Phrase> inside = upToClose(airy);
            return new Brackets(open, inside, new Word(pieces.get(at++), airy));
        }

        private Word word(boolean airy) {
            Piece piece = pieces.get(at);
            Piece before = at == 0 ? null : pieces.get(at - 1);
            at++;
            return new Word(piece, before != null && isSpaced(before, piece, airy));
        }

        private static boolean isSpaced(Piece before, Piece piece, boolean airy) {
            boolean afterName = before.token().kind() == Token.Kind.WORD;
            boolean afterValue = afterName || before.token().kind() == Token.Kind.NUMBER;
            if (piece.is(",") || piece.is(";") || before.is("-") || before.is("!")) {
                return false;
            }
            if (piece.is("(")) {
                return !afterName || before.is("in");
            }
            return before.is("(") ? airy : !(piece.is("-") && afterValue);
        }
    }
}
