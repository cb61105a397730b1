package org.maplebridge.audit.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.InclusionProof;

/**
 * That an entry is in the log, as a text that can be checked without the log (c2sp.org/tlog-proof@v1).
 *
 * @param extra whatever the application adds; nobody signed it
 * @param index of the entry, from 0
 * @param path from the entry's leaf to below the root of the checkpoint
 * @param checkpoint as it was signed
 */
public record Receipt(Optional<byte[]> extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public Receipt {
        path = List.copyOf(path);
    }

    /** @param checkpoint of a tree of the proof's size */
    public static Receipt of(InclusionProof proof, SignedNote checkpoint) {
        return new Receipt(Optional.empty(), proof.index(), proof.path(), checkpoint);
    }

    /** @throws Malformed if it is no such text; whether it proves anything is another question */
    public static Receipt parse(String text) throws Malformed {
        int end = text.indexOf("\n\n");
        List<String> lines = new ArrayList<>(
                Arrays.asList(text.substring(0, Math.max(0, end)).split("\n")));
        if (!lines.remove(0).equals(HEADER) || lines.isEmpty()) {
            throw malformed();
        }
        try {
            Optional<byte[]> extra = Optional.empty();
            if (lines.get(0).startsWith(EXTRA)) {
                extra = Base64Text.decoded(lines.remove(0).substring(EXTRA.length()));
                if (extra.isEmpty()) {
                    throw malformed();
                }
            }
            if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
                throw malformed();
            }
            long index = Decimal.read(lines.remove(0).substring(INDEX.length()));
            List<Hash> path = lines.stream().map(Hash::ofBase64).toList();
            return new Receipt(extra, index, path, SignedNote.parse(text.substring(end + 2)));
        } catch (IllegalArgumentException notOne) {
            throw malformed();
        }
    }

    /**
     * The signed checkpoint that a text holds: as it stands alone, or in a receipt.
     *
     * @throws Malformed if it is neither, whoever signed it
     */
    public static SignedNote checkpointIn(String text) throws Malformed {
        SignedNote note = text.startsWith(HEADER + "\n") ? parse(text).checkpoint() : SignedNote.parse(text);
        Checkpoint.of(note);
        return note;
    }

    private static Malformed malformed() {
        return new Malformed("不是一份日志回执（c2sp.org/tlog-proof@v1）", "Not a receipt of a log (c2sp.org/tlog-proof@v1)");
    }

    /**
     * What the receipt proves of an entry: the checkpoint that holds it.
     *
     * @param entry its exact bytes
     * @param keys those that are trusted to sign for the log
     * @throws Malformed if it proves nothing: signed by none of them, or of another entry
     */
    public Checkpoint prove(byte[] entry, List<VerifierKey> keys) throws Malformed {
        Checkpoint signed = Checkpoint.of(checkpoint);
        if (checkpoint.signers(keys).isEmpty()) {
            throw new Malformed("检查点不是所给密钥签的", "The checkpoint is signed by none of the given keys");
        }
        if (keys.stream().noneMatch(key -> key.name().equals(signed.origin()))) {
            throw new Malformed("检查点属于另一份日志", "The checkpoint is of another log");
        }
        if (!new InclusionProof(index, signed.size(), path).proves(Hash.leaf(entry), signed.root())) {
            throw new Malformed("回执与这一条记录不符", "The receipt is not of this entry");
        }
        return signed;
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(bytes -> text.append(EXTRA)
                .append(Base64.getEncoder().encodeToString(bytes))
                .append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
