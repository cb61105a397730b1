package org.maplebridge.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.problem.Place;

/**
 * One file of a policy folder.
 *
 * @param path below the folder, with {@code /} between names
 * @param bytes exactly as found; they are what the policy id covers
 * @param text the bytes as UTF-8; empty when they are not
 * @param lines of the text, without line ends
 */
public record SourceFile(String path, byte[] bytes, String text, List<String> lines) {

    public static SourceFile of(String path, byte[] bytes) {
        String text = decode(bytes);
        return new SourceFile(path, bytes, text, List.of(text.split("\n", -1)));
    }

    public static SourceFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A span on one line; a line outside the file is taken as its nearest one. */
    public Place.InFile place(int line, int column, int width) {
        int near = Math.max(1, Math.min(line, lines.size()));
        return new Place.InFile(path, near, Math.max(1, column), Math.max(1, width), lines.get(near - 1));
    }

    /** Where the written text first stands at or after a line; the start of that line when it does not. */
    public Place.InFile placeOf(String written, int fromLine) {
        for (int line = Math.max(1, fromLine); line <= lines.size(); line++) {
            int column = lines.get(line - 1).indexOf(written);
            if (column >= 0) {
                return place(line, column + 1, written.length());
            }
        }
        return place(fromLine, 1, 1);
    }

    /** The character of the text that a place begins at; the inverse of {@link #placeAt}. */
    public int offsetOf(Place.InFile place) {
        int offset = place.column() - 1;
        for (int line = 1; line < place.line(); line++) {
            offset += lines.get(line - 1).length() + 1;
        }
        return Math.min(offset, text.length());
    }

    /** The span that starts at a character of the text. */
    public Place.InFile placeAt(int offset, int width) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return place(line + 1, offset - lineStart + 1, width);
    }

    boolean isUtf8() {
        return bytes.length == 0 || !text.isEmpty();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }
}
