package org.maplebridge.audit.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The right edge of a tree: all that must be known of it to append a leaf and to say its root. */
public final class Frontier {

    private long size;
    private final Deque<Hash> peaks = new ArrayDeque<>();

    /** Is told of every subtree that a leaf completes. */
    @FunctionalInterface
    public interface Completed {

        /**
         * @param height 1 for two leaves, 8 for 256 of them
         * @param position among the subtrees of its height, from 0
         */
        void subtree(int height, long position, Hash hash);
    }

    /** Of a tree without leaves. */
    public Frontier() {
        this.size = 0;
    }

    /**
     * Of a tree that is there already.
     *
     * @param peaks its complete subtrees, from the largest to the smallest: one for each 1 of its size in binary
     */
    public static Frontier of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of %d has no %d peaks".formatted(size, peaks.size()));
        }
        Frontier frontier = new Frontier();
        frontier.size = size;
        peaks.forEach(frontier.peaks::addLast);
        return frontier;
    }

    public void add(Hash leaf) {
        add(leaf, (height, position, hash) -> {});
    }

    /** Appends a leaf; the subtrees that it completes are told from the smallest to the largest. */
    public void add(Hash leaf, Completed completed) {
        Hash hash = leaf;
        int ones = Long.numberOfTrailingZeros(~size);
        for (int height = 1; height <= ones; height++) {
            hash = Hash.node(peaks.removeLast(), hash);
            completed.subtree(height, size >> height, hash);
        }
        peaks.addLast(hash);
        size++;
    }

    /** How many leaves. */
    public long size() {
        return size;
    }

    /** The complete subtrees, from the largest to the smallest. */
    public List<Hash> peaks() {
        return new ArrayList<>(peaks);
    }

    public Hash root() {
        Hash root = null;
        for (var fromTheRight = peaks.descendingIterator(); fromTheRight.hasNext(); ) {
            Hash peak = fromTheRight.next();
            root = root == null ? peak : Hash.node(peak, root);
        }
        return root == null ? Hash.EMPTY : root;
    }
}
