package org.maplebridge.audit.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/**
 * Writes a log as one file, as it goes: first all policies, then the entries in the order of their numbers, each checkpoint
 * right after the last entry that it covers, and a checkpoint of all of them last. A file without its end is none.
 */
public final class LogWriter implements Closeable {

    static final String FORMAT = "maplebridge-log@v1";
    static final String KEY = "key";
    static final String POLICY = "policy";
    static final String ENTRY = "entry";
    static final String REMOVED = "removed";
    static final String CHECKPOINT = "checkpoint";
    static final String END = "end";

    private static final HexFormat HEX = HexFormat.of();

    private final DigestOutputStream out;
    private long lines;

    /**
     * @param out not closed by this, and best buffered
     * @param origin the name of the log
     * @param firstKey the key of its first checkpoint
     */
    public LogWriter(OutputStream out, String origin, VerifierKey firstKey) throws IOException {
        this.out = new DigestOutputStream(out, sha256());
        line(FORMAT, origin);
        line(KEY, firstKey.text());
    }

    /** All files of a policy. */
    public void policy(Folder folder) throws IOException {
        String id = folder.id();
        for (SourceFile file : folder.all()) {
            if (file.path().indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a line break in the name of a file");
            }
            line(POLICY, id + " " + Base64.getEncoder().encodeToString(file.bytes()) + " " + file.path());
        }
    }

    /**
     * An entry with its exact bytes, which hold no line break.
     *
     * @param kind as the log keeps it
     */
    public void entry(long seq, String kind, Hash leaf, byte[] bytes) throws IOException {
        out.write(ascii(ENTRY + " " + seq + " " + kind + " " + leaf.base64() + " "));
        out.write(bytes);
        end();
    }

    /** An entry whose bytes retention deleted. */
    public void removed(long seq, UUID id, Hash leaf) throws IOException {
        line(REMOVED, seq + " " + id + " " + leaf.base64());
    }

    public void checkpoint(SignedNote note) throws IOException {
        line(CHECKPOINT, Base64.getEncoder().encodeToString(note.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the end, without which the file is not whole. Not to be called after a failure. */
    @Override
    public void close() throws IOException {
        String sha256 = HEX.formatHex(out.getMessageDigest().digest());
        line(END, lines + " " + sha256);
        out.flush();
    }

    private void line(String word, String rest) throws IOException {
        out.write((word + " " + rest).getBytes(StandardCharsets.UTF_8));
        end();
    }

    private void end() throws IOException {
        out.write('\n');
        lines++;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
