package org.maplebridge.proof;

import java.util.Arrays;

/**
 * A kind of dispute: for each fact that it asks about, the classes in which the fact may be known. What it does not ask about
 * may be anything, unknown too. One bit for each class of each fact and for its being unknown (see {@link Classes}).
 */
public final class Kind {

    final long[] bits;

    Kind(long[] bits) {
        this.bits = bits;
    }

    /** Whether what is known of the dispute makes it one of this kind. Knowing more never takes it out again. */
    public boolean holds(Dispute dispute) {
        return within(dispute.bits, bits);
    }

    /** Whether every dispute of this kind is one of the other. */
    public boolean within(Kind other) {
        return within(bits, other.bits);
    }

    /** Both at once; it may be {@linkplain Classes#isEmpty empty}. */
    public Kind and(Kind other) {
        long[] both = new long[bits.length];
        for (int word = 0; word < both.length; word++) {
            both[word] = bits[word] & other.bits[word];
        }
        return new Kind(both);
    }

    static boolean within(long[] part, long[] whole) {
        for (int word = 0; word < part.length; word++) {
            if ((part[word] & ~whole[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many bits are set: of two kinds only the one with fewer can lie within the other. */
    int breadth() {
        int breadth = 0;
        for (long word : bits) {
            breadth += Long.bitCount(word);
        }
        return breadth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind kind && Arrays.equals(bits, kind.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
