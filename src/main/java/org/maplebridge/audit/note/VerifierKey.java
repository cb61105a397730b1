package org.maplebridge.audit.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/** The public half of a key: what anybody needs to check the log's signatures. Equal to any other of the same text. */
public final class VerifierKey {

    private final String name;
    private final byte[] id;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, byte[] raw) throws GeneralSecurityException {
        this.name = name;
        this.id = KeyText.id(name, raw);
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
    }

    /**
     * Reads {@code name+id+base64}, as {@link #text()} writes it.
     *
     * @throws Malformed if it is not exactly such a text, or its id is not that of name and key
     */
    public static VerifierKey parse(String text) throws Malformed {
        String[] parts = text.split("\\+", 3);
        Optional<byte[]> raw = parts.length == 3 ? KeyText.key(parts[2]) : Optional.empty();
        if (raw.isEmpty() || !KeyText.isName(parts[0])) {
            throw unusable();
        }
        try {
            VerifierKey key = new VerifierKey(parts[0], raw.get());
            if (key.text().equals(text)) {
                return key;
            }
        } catch (GeneralSecurityException noPoint) {
            // said below, like any other text that is no key
        }
        throw unusable();
    }

    private static Malformed unusable() {
        return new Malformed("不是一把公钥（名称+编号+base64）", "Not a public key (name+id+base64)");
    }

    public String name() {
        return name;
    }

    public String text() {
        return KeyText.write(name, id, raw);
    }

    byte[] id() {
        return id.clone();
    }

    /** Whether a signature names this key; it may still be wrong. */
    boolean isOf(NoteSignature signature) {
        return name.equals(signature.name()) && Arrays.equals(id, signature.keyId());
    }

    boolean verifies(String text, NoteSignature signature) {
        return isOf(signature) && Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.signature());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return text();
    }
}
