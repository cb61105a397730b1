package org.maplebridge.audit.verify;

import java.util.UUID;

/** A set of ids in 16 bytes each and some room, for millions of them. */
final class Ids {

    private long[] highs = new long[1 << 10];
    private long[] lows = new long[1 << 10];
    private int size;

    /** @return whether it was not there yet */
    boolean add(UUID id) {
        if (size * 3L > highs.length * 2L) {
            grow();
        }
        if (!put(id.getMostSignificantBits(), id.getLeastSignificantBits())) {
            return false;
        }
        size++;
        return true;
    }

    boolean contains(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int at = place(high, low);
        return highs[at] == high && lows[at] == low && (high | low) != 0;
    }

    /** Zeros stand for nothing: no id of ours is all zeros. */
    private boolean put(long high, long low) {
        int at = place(high, low);
        if ((highs[at] | lows[at]) != 0) {
            return false;
        }
        highs[at] = high;
        lows[at] = low;
        return true;
    }

    private int place(long high, long low) {
        int mask = highs.length - 1;
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while ((highs[at] | lows[at]) != 0 && (highs[at] != high || lows[at] != low)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        highs = new long[oldHighs.length * 2];
        lows = new long[oldHighs.length * 2];
        for (int at = 0; at < oldHighs.length; at++) {
            if ((oldHighs[at] | oldLows[at]) != 0) {
                put(oldHighs[at], oldLows[at]);
            }
        }
    }
}
