package org.maplebridge.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of proofs that are not quite right, none is accepted. */
class ForgedProofsTest {

    private static final int MOST = 300;
    private static final Stored STORED = Stored.leaves(MOST + 1);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, MOST)
            .mapToObj(size -> STORED.tree(size).root())
            .toList();

    @Test
    void no_forged_inclusion_is_accepted() {
        Random random = new Random(91623);
        for (int turn = 0; turn < 1_000; turn++) {
            int size = 1 + random.nextInt(MOST);
            int index = random.nextInt(size);
            Tree tree = STORED.tree(size);
            InclusionProof honest = tree.inclusion(index);
            Hash leaf = Stored.leaf(index);
            // the control: the same check accepts what was not forged
            assertThat(honest.proves(leaf, tree.root())).isTrue();
            assertThat(honest.proves(Stored.leaf(index + 1L), tree.root())).isFalse();
            assertThat(honest.proves(leaf, ROOTS.get(size - 1))).isFalse();
            for (long wrong : new long[] {-1, index - 1L, index + 1L, index ^ 256, size, Long.MAX_VALUE}) {
                assertThat(new InclusionProof(wrong, size, honest.path()).proves(leaf, tree.root()))
                        .isFalse();
            }
            refuses(honest.path(), random, path -> new InclusionProof(index, size, path).proves(leaf, tree.root()));
        }
    }

    /** A longer tree may have a proof of the same shape, so a size is wrong only with the root that belongs to it. */
    @Test
    void no_inclusion_is_accepted_under_the_root_of_another_size() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof honest = STORED.tree(size).inclusion(index);
                for (int other = 1; other <= 70; other++) {
                    InclusionProof moved = new InclusionProof(index, other, honest.path());
                    Hash root = ROOTS.get(other);
                    assertThat(moved.proves(Stored.leaf(index), root)).isEqualTo(other == size);
                }
            }
        }
    }

    @Test
    void no_forged_growth_is_accepted() {
        Random random = new Random(9162);
        for (int turn = 0; turn < 1_000; turn++) {
            int size = 2 + random.nextInt(MOST - 1);
            int before = 1 + random.nextInt(size - 1);
            Hash older = ROOTS.get(before);
            Hash newer = ROOTS.get(size);
            ConsistencyProof honest = STORED.tree(size).consistency(before);
            assertThat(honest.proves(older, newer)).isTrue();
            assertThat(honest.proves(newer, older)).isFalse();
            assertThat(honest.proves(Stored.leaf(7), newer)).isFalse();
            assertThat(honest.proves(older, Stored.leaf(7))).isFalse();
            for (long wrong : new long[] {-1, 0, size, size + 1L}) {
                assertThat(new ConsistencyProof(wrong, size, honest.path()).proves(older, newer))
                        .isFalse();
            }
            for (int wrong = 1; wrong < size; wrong++) {
                Hash root = ROOTS.get(wrong);
                assertThat(wrong == before || !new ConsistencyProof(wrong, size, honest.path()).proves(root, newer))
                        .isTrue();
            }
            refuses(honest.path(), random, path -> new ConsistencyProof(before, size, path).proves(older, newer));
        }
    }

    @Test
    void a_tree_grows_from_nothing_and_from_itself_without_a_hash() {
        Hash root = STORED.tree(5).root();
        Hash other = STORED.tree(6).root();
        List<Hash> one = List.of(root);
        assertThat(new ConsistencyProof(0, 5, List.of()).proves(Hash.EMPTY, root))
                .isTrue();
        assertThat(new ConsistencyProof(0, 5, List.of()).proves(other, root)).isFalse();
        assertThat(new ConsistencyProof(0, 5, one).proves(Hash.EMPTY, root)).isFalse();
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(root, root)).isTrue();
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(other, root)).isFalse();
        assertThat(new ConsistencyProof(5, 5, one).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(4, 5, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(-1, -1, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(6, 5, List.of()).proves(other, root)).isFalse();
    }

    private static void refuses(List<Hash> path, Random random, Predicate<List<Hash>> accepts) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(random.nextInt(path.size() + 1), Stored.leaf(random.nextInt()));
        assertThat(accepts.test(longer)).isFalse();
        if (!path.isEmpty()) {
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(random.nextInt(path.size()));
            assertThat(accepts.test(shorter)).isFalse();
            List<Hash> changed = new ArrayList<>(path);
            changed.set(random.nextInt(path.size()), Stored.leaf(random.nextInt()));
            assertThat(accepts.test(changed)).isFalse();
        }
        if (path.size() > 1) {
            List<Hash> swapped = new ArrayList<>(path);
            int at = random.nextInt(path.size() - 1);
            Collections.swap(swapped, at, at + 1);
            assertThat(accepts.test(swapped)).isFalse();
        }
    }
}
