package org.maplebridge.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.maplebridge.problem.Place;

/**
 * One file of a policy folder.
 *
 * @param path below the folder, with {@code /} between names
 * @param bytes exactly as found; they are what the policy id covers
 * @param text the bytes as UTF-8; empty when they are not
 * @param lines of the text, without line ends
 * @param starts where each line begins in the text
 */
public record SourceFile(String path, byte[] bytes, String text, List<String> lines, List<Integer> starts) {

    public static SourceFile of(String path, byte[] bytes) {
        String text = decode(bytes);
        List<String> lines = List.of(text.split("\n", -1));
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            starts.add(start);
            start += line.length() + 1;
        }
        return new SourceFile(path, bytes, text, lines, List.copyOf(starts));
    }

    public static SourceFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A span on one line; a line outside the file is taken as its nearest one. */
    public Place.InFile place(int line, int column, int width) {
        int near = Math.max(1, Math.min(line, lines.size()));
        return new Place.InFile(path, near, Math.max(1, column), Math.max(1, width), lines.get(near - 1));
    }

    /** The character of the text that a place begins at; the inverse of {@link #placeAt}. */
    public int offsetOf(Place.InFile place) {
        return Math.min(starts.get(place.line() - 1) + place.column() - 1, text.length());
    }

    /** The span that starts at a character of the text. */
    public Place.InFile placeAt(int offset, int width) {
        int found = Collections.binarySearch(starts, offset);
        int at = found >= 0 ? found : -found - 2;
        return place(at + 1, offset - starts.get(at) + 1, width);
    }

    /** In lower-case hex. */
    public String sha256() {
        return Sha256.hex(bytes);
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
