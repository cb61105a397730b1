package org.maplebridge.proof;

/** Sets of small numbers, 64 in a word; two that are taken together have the same number of words. */
final class Bits {

    private Bits() {}

    static boolean has(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] >>> bit & 1) != 0;
    }

    static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    static void clear(long[] bits, int bit) {
        bits[bit / Long.SIZE] &= ~(1L << bit);
    }

    static boolean isDisjoint(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & others[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static void or(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] |= others[word];
        }
    }
}
