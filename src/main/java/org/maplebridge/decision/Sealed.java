package org.maplebridge.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.maplebridge.source.Sha256;

/**
 * A personal part, closed: its own key wrapped by the master key, and salt and part sealed with that key. Both are bound to
 * the decision, and to the deed that it was told with, so that no row can be exchanged for another.
 *
 * @param commitment hex SHA-256 of salt and part: proves later what the part was, and tells nothing before
 */
record Sealed(String wrappedBy, byte[] wrappedKey, byte[] sealed, String commitment) {

    private static final int SALT_BYTES = 32;

    /** @param toldWith the decision itself, or the id of the deed that the part was told with */
    static Sealed of(UUID decision, UUID toldWith, byte[] part, MasterKey master) {
        byte[] bound = bound(decision, toldWith);
        byte[] key = AesGcm.random(AesGcm.KEY_BYTES);
        byte[] salted = ByteBuffer.allocate(SALT_BYTES + part.length)
                .put(AesGcm.random(SALT_BYTES))
                .put(part)
                .array();
        return new Sealed(
                master.name(),
                AesGcm.seal(master.bytes(), key, bound),
                AesGcm.seal(key, salted, bound),
                Sha256.hex(salted));
    }

    /** The part again, without its salt. */
    static byte[] open(UUID decision, UUID toldWith, byte[] wrappedKey, byte[] sealed, MasterKey master) {
        byte[] bound = bound(decision, toldWith);
        byte[] key = AesGcm.open(master.bytes(), wrappedKey, bound);
        byte[] salted = AesGcm.open(key, sealed, bound);
        return Arrays.copyOfRange(salted, SALT_BYTES, salted.length);
    }

    /** The part's own key, wrapped by another master key; the part itself is not touched. */
    static byte[] rewrap(UUID decision, UUID toldWith, byte[] wrappedKey, MasterKey from, MasterKey to) {
        byte[] bound = bound(decision, toldWith);
        return AesGcm.seal(to.bytes(), AesGcm.open(from.bytes(), wrappedKey, bound), bound);
    }

    private static byte[] bound(UUID decision, UUID toldWith) {
        String bound = toldWith.equals(decision) ? decision.toString() : decision + " " + toldWith;
        return bound.getBytes(StandardCharsets.US_ASCII);
    }
}
