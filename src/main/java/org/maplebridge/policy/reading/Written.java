package org.maplebridge.policy.reading;

import java.util.List;
import java.util.Optional;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.YamlNode.Scalar;

/**
 * Where a YAML text stands in its file, perhaps on several lines: YAML joins them, but a problem is to name its own line.
 *
 * @param from offset of its first character
 * @param to offset behind its last
 * @param tokens of the text as YAML joined it
 */
record Written(int from, int to, List<Token> tokens) {

    /** Empty where more than space and line ends differs: what is checked must be what was written. */
    static Optional<Written> find(SourceFile file, Scalar scalar) {
        int from = begin(file, scalar);
        int at = from;
        String text = scalar.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            at = skipSpace(file.text(), at);
            if (at >= file.text().length() || file.text().charAt(at++) != text.charAt(i)) {
                return Optional.empty();
            }
        }
        List<Token> joined = tokens(SourceFile.of(file.path(), text), 0, text.length());
        return words(joined).equals(words(tokens(file, from, at)))
                ? Optional.of(new Written(from, at, joined))
                : Optional.empty();
    }

    Place.InFile whole(SourceFile file) {
        return file.placeAt(from, to - from);
    }

    /** Behind the quote, or on the line below the sign of a folded text. */
    private static int begin(SourceFile file, Scalar scalar) {
        int start = file.offsetOf((Place.InFile) scalar.place());
        boolean folded = scalar.quoted() && file.text().startsWith(">", start);
        int lineEnd = file.text().indexOf('\n', start);
        return folded && lineEnd > 0 ? lineEnd + 1 : start + (scalar.quoted() ? 1 : 0);
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<Token> tokens(SourceFile file, int from, int to) {
        return Tokens.within(file, from, to, new Problems());
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }
}
