package org.maplebridge.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream cut into lines, each at most so long; what is longer is skipped without being kept. */
final class Lines {

    /**
     * @param number from 1
     * @param bytes without the line feed; none if the line was too long
     */
    record Line(long number, Optional<byte[]> bytes) {}

    private static final int END = -1;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8 * 1024];
    private int position;
    private int filled;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Whether the next line must first come over the network. */
    boolean mustWait() throws IOException {
        for (int i = position; i < filled; i++) {
            if (buffer[i] == '\n') {
                return false;
            }
        }
        return in.available() <= 0;
    }

    /** The next line; empty at the end. A line feed at the very end begins no further line. */
    Optional<Line> next() throws IOException {
        byte[] line = new byte[512];
        int length = 0;
        int read = read();
        if (read == END) {
            return Optional.empty();
        }
        for (; read != END && read != '\n'; read = read()) {
            if (length < longest && length == line.length) {
                line = Arrays.copyOf(line, Math.min(longest, 2 * length));
            }
            if (length < longest) {
                line[length] = (byte) read;
            }
            length++;
        }
        number++;
        return Optional.of(
                new Line(number, length > longest ? Optional.empty() : Optional.of(Arrays.copyOf(line, length))));
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
