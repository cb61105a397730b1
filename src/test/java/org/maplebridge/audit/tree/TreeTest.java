package org.maplebridge.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A tree read from stored hashes of leaves and of complete subtrees. */
class TreeTest {

    private static final int MANY = 70_000;
    private static final Stored STORED = Stored.leaves(MANY);

    @Test
    void its_root_is_that_of_the_definition_at_every_size() {
        List<Hash> leaves = new ArrayList<>();
        Frontier frontier = new Frontier();
        for (int size = 0; size <= 600; size++) {
            assertThat(STORED.tree(size).root()).isEqualTo(defined(leaves)).isEqualTo(frontier.root());
            leaves.add(Stored.leaf(size));
            frontier.add(Stored.leaf(size));
        }
    }

    /** MTH of RFC 6962, section 2.1, word by word. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hash.node(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    @Test
    void every_leaf_of_a_small_tree_is_proved() {
        for (int size = 1; size <= 70; size++) {
            Tree tree = STORED.tree(size);
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index).proves(Stored.leaf(index), tree.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void every_growth_of_a_small_tree_is_proved() {
        for (int size = 0; size <= 70; size++) {
            Tree tree = STORED.tree(size);
            for (int before = 0; before <= size; before++) {
                assertThat(tree.consistency(before).proves(STORED.tree(before).root(), tree.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void a_large_tree_is_proved_from_few_hundred_hashes() {
        Random random = new Random(6962);
        for (int turn = 0; turn < 200; turn++) {
            int size = 1 + random.nextInt(MANY);
            int index = random.nextInt(size);
            STORED.hashesRead = 0;
            Tree tree = STORED.tree(size);
            InclusionProof proof = tree.inclusion(index);
            assertThat(STORED.hashesRead).isLessThanOrEqualTo(5 * Subtrees.WIDTH);
            assertThat(proof.proves(Stored.leaf(index), tree.root())).isTrue();
            assertThat(tree.consistency(index).proves(STORED.tree(index).root(), tree.root()))
                    .isTrue();
        }
    }

    @Test
    void a_frontier_goes_on_where_a_stored_tree_ends() {
        for (int size : new int[] {0, 1, 255, 256, 257, 65_535, 65_536, 65_537}) {
            Frontier frontier = STORED.tree(size).frontier();
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.peaks()).hasSize(Integer.bitCount(size));
            assertThat(frontier.root()).isEqualTo(STORED.tree(size).root());
            frontier.add(Stored.leaf(size));
            assertThat(frontier.root()).isEqualTo(STORED.tree(size + 1L).root());
            assertThat(frontier.peaks())
                    .isEqualTo(STORED.tree(size + 1L).frontier().peaks());
        }
    }

    @Test
    void what_a_leaf_completes_is_told_with_its_place() {
        Frontier frontier = new Frontier();
        List<String> told = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            frontier.add(Stored.leaf(at), (height, position, hash) -> told.add("%d of %d".formatted(position, height)));
        }
        assertThat(told).containsExactly("0 of 1", "1 of 1", "0 of 2", "2 of 1", "3 of 1", "1 of 2", "0 of 3");
    }

    @Test
    void what_is_no_size_or_no_place_is_refused() {
        Tree tree = STORED.tree(10);
        assertThatThrownBy(() -> tree.inclusion(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(11));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> STORED.tree(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, List.of(Hash.EMPTY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frontier.of(-1, STORED.tree(0).frontier().peaks()));
        assertThat(tree.size()).isEqualTo(10);
    }

    @Test
    void a_store_that_lost_a_hash_is_no_tree() {
        Tree tree = new Tree(10, (height, position, count) -> List.of(Hash.EMPTY));
        assertThatThrownBy(tree::root).isInstanceOf(IllegalStateException.class).hasMessageContaining("1 of 10");
    }

    @Test
    void a_hash_is_written_in_one_way_only() {
        Hash hash = Stored.leaf(1);
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).isNotEqualTo(Stored.leaf(2));
        assertThat(hash).isNotEqualTo(hash.base64());
        assertThat(Hash.leaf(new byte[] {9, 1, 2, 9}, 1, 2)).isEqualTo(Hash.leaf(new byte[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[33]));
        String text = hash.base64();
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(text.substring(0, 43)));
        char last = text.charAt(42);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.ofBase64(text.substring(0, 42) + (char) (last + 1) + "="));
    }

    @Test
    void nobody_changes_a_hash_from_outside() {
        byte[] given = Stored.leaf(1).bytes();
        Hash hash = Hash.of(given);
        given[0]++;
        hash.bytes()[0]++;
        assertThat(hash).isEqualTo(Stored.leaf(1));
    }
}
