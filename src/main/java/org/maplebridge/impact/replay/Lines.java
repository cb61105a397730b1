package org.maplebridge.impact.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Records from a stream, one a line. Of a line longer than any record only so much is kept that it is seen to be none, so
 * that no file, whatever is in it, fills the memory.
 */
public final class Lines implements Supplier<List<byte[]>> {

    private static final int MOST_RECORDS = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long bytes;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** How far the stream was read, to say how much of a file is done. */
    public long bytes() {
        return bytes;
    }

    @Override
    public List<byte[]> get() {
        List<byte[]> lines = new ArrayList<>(MOST_RECORDS);
        int size = 0;
        while (lines.size() < MOST_RECORDS && size < MOST_BYTES) {
            byte[] line = next();
            if (line == null) {
                break;
            }
            lines.add(line);
            size += line.length;
        }
        return lines;
    }

    /** The next line without its end; null after the last. */
    private byte[] next() {
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(from);
            if (at < end) {
                at++;
                return taken();
            }
        }
        return rest.size() == 0 ? null : taken();
    }

    private void keep(int from) {
        int room = PastDecision.LONGEST + 1 - rest.size();
        rest.write(buffer, from, Math.min(room, at - from));
    }

    private byte[] taken() {
        byte[] line = rest.toByteArray();
        rest.reset();
        return line;
    }

    private boolean fill() {
        try {
            at = 0;
            end = Math.max(0, in.read(buffer));
            bytes += end;
            return end > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
