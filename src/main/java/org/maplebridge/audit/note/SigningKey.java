package org.maplebridge.audit.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Optional;

/** The private half of a key. Its text is the secret: it belongs in a file for one account alone, and into no log. */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.key = Ed25519.privateKey(seed);
        try {
            this.verifier = new VerifierKey(name, Ed25519.publicOf(seed));
        } catch (GeneralSecurityException ownKey) {
            throw new IllegalStateException(ownKey);
        }
    }

    /**
     * A new key.
     *
     * @param name of the log, such as {@code example.com/log}: not empty, without space or plus
     */
    public static SigningKey generate(String name) {
        if (!KeyText.isName(name)) {
            throw new IllegalArgumentException("no name for a key: " + name);
        }
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /**
     * Reads {@code PRIVATE+KEY+name+id+base64}, as {@link #text()} writes it.
     *
     * @throws Malformed if it is not exactly such a text, or its id is not that of name and key
     */
    public static SigningKey parse(String text) throws Malformed {
        String[] parts =
                text.startsWith(PRIVATE) ? text.substring(PRIVATE.length()).split("\\+", 3) : new String[0];
        Optional<byte[]> seed = parts.length == 3 ? KeyText.key(parts[2]) : Optional.empty();
        if (seed.isPresent() && KeyText.isName(parts[0])) {
            SigningKey key = new SigningKey(parts[0], seed.get());
            if (key.text().equals(text)) {
                return key;
            }
        }
        throw new Malformed("不是一把私钥", "Not a private key");
    }

    public String text() {
        return PRIVATE + KeyText.write(verifier.name(), id(), seed);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    NoteSignature sign(String text) {
        return new NoteSignature(verifier.name(), id(), Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] id() {
        return verifier.id();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "the private half of " + verifier;
    }
}
