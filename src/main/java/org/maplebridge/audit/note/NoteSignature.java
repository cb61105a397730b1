package org.maplebridge.audit.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * One line below a note: who signed, with which key, and the signature.
 *
 * @param keyId 4 bytes
 * @param signature by the key's own algorithm, which may not be ours
 */
record NoteSignature(String name, byte[] keyId, byte[] signature) {

    private static final int ID_LENGTH = 4;
    private static final String DASH = "— ";

    /** Reads a line without its end; nothing if it is not one. */
    static Optional<NoteSignature> read(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !KeyText.isName(line.substring(DASH.length(), space))) {
            return Optional.empty();
        }
        return Base64Text.decoded(line.substring(space + 1))
                .filter(bytes -> bytes.length > ID_LENGTH)
                .map(bytes -> new NoteSignature(
                        line.substring(DASH.length(), space),
                        Arrays.copyOf(bytes, ID_LENGTH),
                        Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length)));
    }

    String line() {
        byte[] both = Arrays.copyOf(keyId, ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, both, ID_LENGTH, signature.length);
        return DASH + name + " " + Base64.getEncoder().encodeToString(both);
    }
}
