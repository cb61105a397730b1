package org.maplebridge.audit.tree;

import java.util.Iterator;
import java.util.List;

/**
 * That a tree begins with all that it held at an earlier size.
 *
 * @param before the earlier size
 * @param size the later one
 * @param path the hashes that make up both roots
 */
public record ConsistencyProof(long before, long size, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it holds (RFC 9162, section 2.1.4.2); never with a hash too few or too many. Every tree begins with nothing. */
    public boolean proves(Hash rootBefore, Hash root) {
        if (before < 0 || before > size) {
            return false;
        }
        if (before == size) {
            return path.isEmpty() && rootBefore.equals(root);
        }
        if (before == 0) {
            return path.isEmpty() && rootBefore.equals(Hash.EMPTY);
        }
        return !path.isEmpty() && provesGrowth(rootBefore, root);
    }

    private boolean provesGrowth(Hash rootBefore, Hash root) {
        int right = Long.numberOfTrailingZeros(before);
        long node = (before - 1) >> right;
        long last = (size - 1) >> right;
        Iterator<Hash> hashes = path.iterator();
        // a power of two is a subtree of both, and its root is known
        Hash older = node == 0 ? rootBefore : hashes.next();
        Hash newer = older;
        while (hashes.hasNext()) {
            Hash beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hash.node(beside, older);
                newer = Hash.node(beside, newer);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                newer = Hash.node(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(rootBefore) && newer.equals(root);
    }
}
