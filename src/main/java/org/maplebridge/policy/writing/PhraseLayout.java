package org.maplebridge.policy.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.maplebridge.policy.writing.Phrase.Brackets;
import org.maplebridge.policy.writing.Phrase.Word;

/** Lays out one pattern or effect: on one line where it fits, else broken at its loosest sign, and so on inside. */
final class PhraseLayout {

    /** Loosest first; a comma ends its line, the others begin one. */
    private static final List<String> BREAKS = List.of(",", "||", "&&");

    private static final int STEP = 4;

    private final Page page;

    PhraseLayout(Page page) {
        this.page = page;
    }

    /** @param indent of lines that are begun for it */
    void write(List<Phrase> phrases, int indent) {
        if (fits(phrases)) {
            phrases.stream().forEach(this::flat);
            return;
        }
        List<List<Phrase>> parts = parts(phrases);
        if (parts.size() == 1) {
            IntStream.range(0, phrases.size())
                    .forEach(at -> broken(phrases.get(at), phrases.subList(at, phrases.size()), indent));
            return;
        }
        write(parts.get(0), indent);
        for (List<Phrase> part : parts.subList(1, parts.size())) {
            int from = part.get(0) instanceof Word word && isBreak(word) ? indent + STEP : indent;
            page.line(from);
            write(part, from);
        }
    }

    private void broken(Phrase phrase, List<Phrase> rest, int indent) {
        if (phrase instanceof Brackets brackets && !fits(rest)) {
            page.piece(brackets.open().piece(), brackets.open().space());
            page.line(indent + STEP);
            write(brackets.inside(), indent + STEP);
            page.line(indent);
            page.piece(brackets.close().piece(), false);
        } else {
            flat(phrase);
        }
    }

    private void flat(Phrase phrase) {
        if (phrase instanceof Word word) {
            page.piece(word.piece(), word.space());
        } else if (phrase instanceof Brackets brackets) {
            flat(brackets.open());
            brackets.inside().forEach(this::flat);
            flat(brackets.close());
        }
    }

    private boolean fits(List<Phrase> phrases) {
        int width = phrases.stream().mapToInt(Phrase::width).sum();
        List<Piece> pieces = phrases.stream().flatMap(Phrase::pieces).toList();
        int last = pieces.size() - 1;
        boolean remarked = IntStream.rangeClosed(0, last)
                .anyMatch(at -> at > 0 && !pieces.get(at).above().isEmpty()
                        || at < last && !pieces.get(at).behind().isEmpty());
        return !remarked && page.column() + width <= Page.WIDEST;
    }

    private static boolean isBreak(Word word) {
        return BREAKS.stream().anyMatch(word.piece()::is);
    }

    private static List<List<Phrase>> parts(List<Phrase> phrases) {
        for (String sign : BREAKS) {
            List<List<Phrase>> parts = new ArrayList<>(List.of(new ArrayList<>()));
            for (Phrase phrase : phrases) {
                boolean breaks = phrase instanceof Word word && word.piece().is(sign);
                boolean ends = breaks && sign.equals(",");
                if (breaks && !ends) {
                    parts.add(new ArrayList<>());
                }
                parts.get(parts.size() - 1).add(phrase);
                if (ends) {
                    parts.add(new ArrayList<>());
                }
            }
            parts.removeIf(List::isEmpty);
            if (parts.size() > 1) {
                return parts;
            }
        }
        return List.of(phrases);
    }
}
