package org.maplebridge.audit.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature is one row of 64 bytes and no other: else a stored checkpoint could be changed and still be taken. */
class Ed25519Test {

    private static final byte[] SEED = new byte[32];
    private static final byte[] MESSAGE = "log.example/disputes\n3\n".getBytes(StandardCharsets.UTF_8);

    private PublicKey key;
    private byte[] signature;

    @BeforeEach
    void a_signature() throws Exception {
        key = Ed25519.publicKey(Ed25519.publicOf(SEED));
        signature = Ed25519.sign(Ed25519.privateKey(SEED), MESSAGE);
    }

    @Test
    void a_signature_as_it_was_made_is_taken() {
        assertThat(Ed25519.verifies(key, MESSAGE, signature)).isTrue();
    }

    @Test
    void with_a_zero_behind_it_it_is_another_one_and_refused() {
        assertThat(Ed25519.verifies(key, MESSAGE, Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
    }

    @Test
    void cut_short_it_is_refused() {
        assertThat(Ed25519.verifies(key, MESSAGE, Arrays.copyOf(signature, signature.length - 1)))
                .isFalse();
    }
}
