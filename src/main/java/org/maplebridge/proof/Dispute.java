package org.maplebridge.proof;

import java.util.Arrays;

/**
 * What is known of one dispute, as far as the classes can tell: each fact in one class, or unknown. Everything that follows
 * from the known is known too (docs/decisions/0002). One bit is set for each fact.
 */
public final class Dispute {

    final long[] bits;

    Dispute(long[] bits) {
        this.bits = bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dispute dispute && Arrays.equals(bits, dispute.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
