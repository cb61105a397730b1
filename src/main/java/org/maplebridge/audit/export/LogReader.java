package org.maplebridge.audit.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.maplebridge.audit.note.Malformed;

/**
 * Reads an exported log line by line, and hashes it on the way. Of a line longer than any only so much is kept that it is seen
 * to be none, so that no file fills the memory.
 */
public final class LogReader {

    /** The longest line, in bytes; an entry has a few thousand. */
    private static final int LONGEST = 4 << 20;

    private static final byte[] END = (LogWriter.END + " ").getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final MessageDigest digest = LogWriter.sha256();
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long bytes;
    private long lines;
    private boolean lacksLineEnd;
    private String sha256 = "";

    /**
     * A line as it stands in the file.
     *
     * @param number from 1
     * @param bytes without the line end
     */
    public record Raw(long number, byte[] bytes) {

        /** @throws Malformed if it is no line of the format */
        public LogLine line() throws Malformed {
            return LineReader.read(bytes);
        }
    }

    public LogReader(InputStream in) {
        this.in = in;
    }

    /** How far the stream was read. */
    public long bytes() {
        return bytes;
    }

    /** The next line; nothing after the last. */
    public Optional<Raw> next() throws IOException {
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            rest.write(buffer, from, Math.min(LONGEST + 1 - rest.size(), at - from));
            if (at < end) {
                at++;
                return Optional.of(taken());
            }
        }
        lacksLineEnd = rest.size() > 0;
        return lacksLineEnd ? Optional.of(taken()) : Optional.empty();
    }

    private Raw taken() {
        byte[] line = rest.toByteArray();
        rest.reset();
        if (isEnd(line)) {
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        digest.update(line);
        digest.update((byte) '\n');
        lines++;
        return new Raw(lines, line);
    }

    private static boolean isEnd(byte[] line) {
        return line.length > END.length && Arrays.equals(line, 0, END.length, END, 0, END.length);
    }

    /** Whether the line read last is the end of a file that nobody changed: of as many lines, with this hash. */
    public boolean isEndedBy(LogLine.End said) {
        return !lacksLineEnd && said.lines() == lines - 1 && said.sha256().equals(sha256);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        bytes += end;
        return end > 0;
    }
}
