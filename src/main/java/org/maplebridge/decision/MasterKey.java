package org.maplebridge.decision;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.maplebridge.source.Sha256;

/**
 * The key that wraps the keys of all personal parts: 32 bytes.
 *
 * @param name which key it is, without telling the key: 16 hex digits of its SHA-256
 */
record MasterKey(byte[] bytes, String name) {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] FINGERPRINTS = "fingerprints of repeated requests".getBytes(StandardCharsets.US_ASCII);

    static MasterKey random() {
        return new MasterKey(AesGcm.random(AesGcm.KEY_BYTES));
    }

    MasterKey(byte[] bytes) {
        this(bytes, Sha256.hex(bytes).substring(0, 16));
    }

    /**
     * Tells whether two bodies are the same, and nothing else about them: a plain hash of a body with a name and a phone in it
     * could be guessed.
     */
    byte[] fingerprint(byte[] body) {
        return hmac(hmac(bytes, FINGERPRINTS), body);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** One line of the key file. */
    String line() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKey " + name();
    }
}
