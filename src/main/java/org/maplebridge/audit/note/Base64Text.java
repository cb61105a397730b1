package org.maplebridge.audit.note;

import java.util.Base64;
import java.util.Optional;

/** Standard base64 (RFC 4648, section 4), read only where it is written in the one right way. */
public final class Base64Text {

    private Base64Text() {}

    /** What it stands for; nothing without its padding, or with something in the bits left over. */
    public static Optional<byte[]> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.of(bytes)
                    .filter(right -> Base64.getEncoder().encodeToString(right).equals(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
