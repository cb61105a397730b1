package org.maplebridge.audit.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves and complete subtrees as a database keeps them; counts what is read of them. */
public final class Stored {

    private final Map<Integer, List<Hash>> rows = new TreeMap<>();
    private final Frontier frontier = new Frontier();
    int hashesRead;

    /** With leaves that are all different. */
    public static Stored leaves(long count) {
        Stored stored = new Stored();
        for (long at = 0; at < count; at++) {
            stored.add(leaf(at));
        }
        return stored;
    }

    static Hash leaf(long number) {
        return Hash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public void add(Hash leaf) {
        row(0).add(leaf);
        frontier.add(leaf, (height, position, hash) -> {
            if (height % Subtrees.STEP == 0) {
                row(height).add(hash);
            }
        });
    }

    public Tree tree(long size) {
        return new Tree(size, this::read);
    }

    List<Hash> read(int height, long position, int count) {
        hashesRead += count;
        return row(height).subList((int) position, (int) position + count);
    }

    private List<Hash> row(int height) {
        return rows.computeIfAbsent(height, none -> new ArrayList<>());
    }
}
