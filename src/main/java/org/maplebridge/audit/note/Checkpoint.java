package org.maplebridge.audit.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maplebridge.audit.tree.Hash;

/**
 * What the log looked like at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size how many entries
 * @param root of the tree over them
 * @param extensions further lines, none of them empty. {@code next-key KEY} hands over to another key
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final String NEXT_KEY = "next-key ";
    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || size < 0 || extensions.contains("")) {
            throw new IllegalArgumentException("no checkpoint: an empty line or a size below 0");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * The last checkpoint that one key signs alone: it names the key that signs all larger ones, and both sign it. Who trusts
     * the one may then trust the other.
     */
    public Checkpoint handingOverTo(VerifierKey next) {
        List<String> with = new ArrayList<>(extensions);
        with.add(NEXT_KEY + next.text());
        return new Checkpoint(origin, size, root, with);
    }

    /**
     * Reads the text of a note; it counts only if the note's signatures do.
     *
     * @throws Malformed if it is no checkpoint
     */
    public static Checkpoint of(SignedNote note) throws Malformed {
        String[] lines = note.text().substring(0, note.text().length() - 1).split("\n", -1);
        if (lines.length < LINES || Arrays.asList(lines).contains("")) {
            throw malformed();
        }
        try {
            Checkpoint checkpoint = new Checkpoint(
                    lines[0],
                    Decimal.read(lines[1]),
                    Hash.ofBase64(lines[2]),
                    Arrays.asList(lines).subList(LINES, lines.length));
            checkpoint.nextKey();
            return checkpoint;
        } catch (IllegalArgumentException notOne) {
            throw malformed();
        }
    }

    private static Malformed malformed() {
        return new Malformed("不是一份日志检查点（C2SP checkpoint）", "Not a checkpoint of a log (C2SP)");
    }

    /**
     * The key that signs after this checkpoint, if it hands over.
     *
     * @throws Malformed if it names something that is no key, or two
     */
    public Optional<VerifierKey> nextKey() throws Malformed {
        List<String> named =
                extensions.stream().filter(line -> line.startsWith(NEXT_KEY)).toList();
        if (named.size() > 1) {
            throw malformed();
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(VerifierKey.parse(named.get(0).substring(NEXT_KEY.length())));
    }

    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n');
        text.append(size).append('\n').append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Signed by one key, or by several in their order. */
    public SignedNote sign(SigningKey... keys) {
        return SignedNote.sign(text(), List.of(keys));
    }
}
