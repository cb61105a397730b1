package org.maplebridge.decision;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/** JSON put together from pieces that were encoded before. */
final class Utf8 {

    static final byte[] COMMA = {','};

    private byte[] bytes;
    private int length;

    /** @param usual how many bytes it will have, about */
    Utf8(int usual) {
        bytes = new byte[usual];
    }

    /** A text as it stands in JSON, in its quotes. */
    static byte[] quoted(String text) {
        byte[] inside = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        byte[] quoted = new byte[inside.length + 2];
        quoted[0] = '"';
        System.arraycopy(inside, 0, quoted, 1, inside.length);
        quoted[inside.length + 1] = '"';
        return quoted;
    }

    /** A member of an object whose value is a text. */
    static byte[] member(String name, String value) {
        return new Utf8(64).put(quoted(name)).put(":").put(quoted(value)).bytes();
    }

    /** A piece of ASCII. */
    static byte[] ascii(String piece) {
        return piece.getBytes(StandardCharsets.US_ASCII);
    }

    Utf8 put(byte[] piece) {
        return put(piece, 0, piece.length);
    }

    Utf8 put(byte[] source, int from, int to) {
        int end = length + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        System.arraycopy(source, from, bytes, length, to - from);
        length = end;
        return this;
    }

    /** For pieces that are encoded once; whoever repeats one keeps its bytes. */
    Utf8 put(String ascii) {
        return put(ascii(ascii));
    }

    /** A piece for each, with commas between. */
    <T> Utf8 each(Collection<T> all, Function<T, byte[]> piece) {
        Iterator<T> left = all.iterator();
        while (left.hasNext()) {
            put(piece.apply(left.next()));
            if (left.hasNext()) {
                put(COMMA);
            }
        }
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
