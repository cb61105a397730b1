package org.maplebridge.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash of the tree, 32 bytes; equal to any other of the same bytes. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    /** Before what is hashed, so that no node can be passed off as a leaf (RFC 6962, section 2.1). */
    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if these are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(bytes.length + " bytes are no SHA-256 hash");
        }
        return new Hash(bytes.clone());
    }

    /**
     * From standard base64 with its padding.
     *
     * @throws IllegalArgumentException if it is not exactly the base64 of 32 bytes
     */
    public static Hash ofBase64(String text) {
        Hash hash = of(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("not the one way to write this hash");
        }
        return hash;
    }

    /** The hash of an entry's exact bytes. */
    public static Hash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** The hash of an entry that stands among other bytes. */
    public static Hash leaf(byte[] bytes, int from, int length) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(bytes, from, length);
        return new Hash(digest.digest());
    }

    /** The hash of two subtrees. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In lower-case hex, as vectors and databases show it. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
