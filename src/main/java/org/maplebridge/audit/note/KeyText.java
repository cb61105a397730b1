package org.maplebridge.audit.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The parts of a key's text, {@code name+id+base64}, and the rules for them (c2sp.org/signed-note). */
final class KeyText {

    /** Ed25519 signatures over a note. */
    private static final byte ALGORITHM = 1;

    private static final int ID_LENGTH = 4;

    private KeyText() {}

    /** A name is not empty, and holds no space, no plus and no control character. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(one -> Character.isWhitespace(one)
                                || Character.isSpaceChar(one)
                                || Character.isISOControl(one));
    }

    /** Tells a key from others of its name; not a hash to rely on. */
    static byte[] id(String name, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ALGORITHM);
            digest.update(publicKey);
            return Arrays.copyOf(digest.digest(), ID_LENGTH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String write(String name, byte[] id, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ALGORITHM;
        System.arraycopy(key, 0, typed, 1, key.length);
        return "%s+%s+%s"
                .formatted(
                        name, HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(typed));
    }

    /** The 32 bytes of a key; nothing if the text is not exactly the text of one. */
    static Optional<byte[]> key(String base64) {
        return Base64Text.decoded(base64)
                .filter(typed -> typed.length == 1 + Ed25519.KEY_LENGTH && typed[0] == ALGORITHM)
                .map(typed -> Arrays.copyOfRange(typed, 1, typed.length));
    }
}
