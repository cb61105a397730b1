package org.maplebridge.decision;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/** JSON put together from pieces that were encoded before. */
final class Utf8 {

    private static final byte[] BETWEEN = {','};

    private final ByteArrayOutputStream bytes;

    /** @param usual how many bytes it will have, about */
    Utf8(int usual) {
        bytes = new ByteArrayOutputStream(usual);
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
        bytes.writeBytes(piece);
        return this;
    }

    Utf8 put(byte[] source, int from, int to) {
        bytes.write(source, from, to - from);
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
                put(BETWEEN);
            }
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
