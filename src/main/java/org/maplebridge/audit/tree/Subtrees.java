package org.maplebridge.audit.tree;

import java.util.List;

/**
 * Where the hashes of a log are kept: those of its leaves, and of its complete subtrees of 256, 65,536, … leaves. With these a
 * proof over millions of entries reads a few hundred hashes.
 */
@FunctionalInterface
public interface Subtrees {

    /** Every how many heights subtrees are kept. */
    int STEP = 8;

    /** How many subtrees of one kept height lie in one of the next: 256. */
    int WIDTH = 1 << STEP;

    /**
     * Hashes in a row. Only such are asked for as are complete in a tree of the size at hand.
     *
     * @param height 0 for leaves, 8 for subtrees of 256 leaves, 16 for those of 65,536, …
     * @param position of the first among those of its height, from 0
     * @param count 1 to 256
     * @return as many as asked for, in their order
     */
    List<Hash> read(int height, long position, int count);
}
