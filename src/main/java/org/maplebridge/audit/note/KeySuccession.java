package org.maplebridge.audit.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one log, each brought in by the one before: a checkpoint is accepted from the key whose turn it is, and no
 * more from one that has handed over. Checkpoints are given in the order of their sizes.
 */
public final class KeySuccession {

    private final List<VerifierKey> keys = new ArrayList<>();
    private long size;

    /** @param first the key of the log's first checkpoint, or the one that is trusted */
    public KeySuccession(VerifierKey first) {
        keys.add(first);
    }

    /** All so far, the oldest first. */
    public List<VerifierKey> keys() {
        return List.copyOf(keys);
    }

    /** Whose turn it is. */
    public VerifierKey current() {
        return keys.get(keys.size() - 1);
    }

    /**
     * A checkpoint that its signatures make count.
     *
     * @throws Malformed if it is none, is smaller than the last, is of another log, or is not signed by the key whose turn it
     *     is; if it hands over, also if the next key did not sign it
     */
    public Checkpoint accept(SignedNote note) throws Malformed {
        Checkpoint checkpoint = Checkpoint.of(note);
        if (!checkpoint.origin().equals(current().name())) {
            throw new Malformed(
                    "检查点属于另一份日志：%s".formatted(checkpoint.origin()),
                    "The checkpoint is of another log: " + checkpoint.origin());
        }
        if (checkpoint.size() < size) {
            throw new Malformed("检查点比前一个还小", "The checkpoint is smaller than the one before");
        }
        Optional<VerifierKey> next = checkpoint.nextKey();
        requireSigned(note, current());
        if (next.isPresent()) {
            requireSigned(note, next.get());
            keys.add(next.get());
        }
        size = checkpoint.size();
        return checkpoint;
    }

    private static void requireSigned(SignedNote note, VerifierKey key) throws Malformed {
        if (note.signers(List.of(key)).isEmpty()) {
            throw new Malformed("没有密钥 %s 的签名".formatted(key), "Without a signature of key " + key);
        }
    }
}
