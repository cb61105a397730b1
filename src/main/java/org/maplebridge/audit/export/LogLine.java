package org.maplebridge.audit.export;

import java.util.Arrays;
import java.util.UUID;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Hash;

/** One line of an exported log. */
public sealed interface LogLine {

    /** The first: which log it is. */
    record Start(String origin) implements LogLine {}

    /** The second: the key of the log's first checkpoint. */
    record FirstKey(VerifierKey key) implements LogLine {}

    /** A file of a policy; those of one policy stand together, sorted by path. */
    record PolicyFile(String policy, String path, byte[] content) implements LogLine {}

    /**
     * An entry with its bytes.
     *
     * @param seq from 0
     * @param leaf the hash that is in the tree
     * @param line where the bytes stand, from {@code from} to the end
     */
    record Entry(long seq, String kind, Hash leaf, byte[] line, int from) implements LogLine {

        public byte[] bytes() {
            return Arrays.copyOfRange(line, from, line.length);
        }

        /** Whether the bytes are those that were hashed. */
        public boolean isWhole() {
            return Hash.leaf(line, from, line.length - from).equals(leaf);
        }
    }

    /** An entry whose bytes retention deleted. */
    record Removed(long seq, UUID id, Hash leaf) implements LogLine {}

    /** A checkpoint, right after the last entry that it covers. */
    record Signed(SignedNote note) implements LogLine {}

    /**
     * The last.
     *
     * @param lines how many stand before
     * @param sha256 of all bytes before, in hex
     */
    record End(long lines, String sha256) implements LogLine {}
}
