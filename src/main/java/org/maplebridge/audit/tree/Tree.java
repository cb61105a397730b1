package org.maplebridge.audit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The log as it was at one size, read from stored hashes: its root, and proofs about it. What was read once is kept, so one
 * tree is meant for one question or a few; it is not for several threads.
 */
public final class Tree {

    private final long size;
    private final Subtrees stored;
    private final Map<Row, List<Hash>> read = new HashMap<>();

    /** Up to 256 stored hashes of one height. */
    private record Row(int height, long position) {}

    /** @param size how many leaves; the store may hold more */
    public Tree(long size, Subtrees stored) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no size " + size);
        }
        this.size = size;
        this.stored = stored;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /** The complete subtrees that make up the tree, from the largest to the smallest: what one must know to append to it. */
    public Frontier frontier() {
        List<Hash> peaks = new ArrayList<>();
        for (long from = 0; from < size; from += Long.highestOneBit(size - from)) {
            peaks.add(range(from, from + Long.highestOneBit(size - from)));
        }
        return Frontier.of(size, peaks);
    }

    /**
     * That a leaf is in the tree.
     *
     * @param index of the leaf, from 0 to below the size
     */
    public InclusionProof inclusion(long index) {
        Objects.checkIndex(index, size);
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** PATH(m, D[n]) of RFC 6962, section 2.1.1. */
    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                include(index, from, middle, path);
                path.add(range(middle, to));
            } else {
                include(index, middle, to, path);
                path.add(range(from, middle));
            }
        }
    }

    /**
     * That the tree begins with all that it held when it was smaller.
     *
     * @param before the smaller size, from 0 to this one's
     */
    public ConsistencyProof consistency(long before) {
        if (before < 0 || before > size) {
            throw new IllegalArgumentException("not a size before " + size + ": " + before);
        }
        List<Hash> path = new ArrayList<>();
        if (before > 0) {
            agree(before, 0, size, true, path);
        }
        return new ConsistencyProof(before, size, path);
    }

    /** SUBPROOF(m, D[n], b) of RFC 6962, section 2.1.2. */
    private void agree(long before, long from, long to, boolean known, List<Hash> path) {
        if (before == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (before <= middle) {
            agree(before, from, middle, known, path);
            path.add(range(middle, to));
        } else {
            agree(before, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    /** The largest power of two below a number of leaves above one. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** The hash over the leaves of a node of the tree. */
    private Hash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return complete(Long.numberOfTrailingZeros(leaves), from);
        }
        long middle = from + split(leaves);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /** The hash of a complete subtree: folded from the next lower ones that are kept. */
    private Hash complete(int height, long leaf) {
        int kept = height - height % Subtrees.STEP;
        long position = leaf >> kept;
        List<Hash> row = row(kept, position / Subtrees.WIDTH);
        int first = (int) (position % Subtrees.WIDTH);
        return folded(row.subList(first, first + (1 << (height - kept))));
    }

    private static Hash folded(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int half = hashes.size() / 2;
        return Hash.node(folded(hashes.subList(0, half)), folded(hashes.subList(half, hashes.size())));
    }

    private List<Hash> row(int height, long number) {
        return read.computeIfAbsent(new Row(height, number * Subtrees.WIDTH), row -> {
            long complete = size >> height;
            int count = (int) Math.min(Subtrees.WIDTH, complete - row.position());
            List<Hash> hashes = stored.read(height, row.position(), count);
            if (hashes.size() != count) {
                throw new IllegalStateException("%d of %d hashes of height %d from %d are kept"
                        .formatted(hashes.size(), count, height, row.position()));
            }
            return hashes;
        });
    }
}
