package org.maplebridge.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962: what was published for it comes out of ours. */
class PublishedTreeTest {

    private static final List<Hash> LEAVES = Vectors.leafHashes();

    @Test
    void a_tree_without_leaves_has_the_hash_of_nothing() {
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(new Frontier().root()).hasToString(nothing);
        assertThat(new Stored().tree(0).root()).hasToString(nothing);
        assertThat(Hash.EMPTY).hasToString(nothing);
    }

    @Test
    void the_first_leaves_have_the_published_roots() {
        Frontier frontier = new Frontier();
        Stored stored = new Stored();
        for (int size = 1; size <= LEAVES.size(); size++) {
            frontier.add(LEAVES.get(size - 1));
            stored.add(LEAVES.get(size - 1));
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(Vectors.ROOTS.get(size - 1));
            assertThat(stored.tree(size).root()).isEqualTo(Vectors.ROOTS.get(size - 1));
        }
    }

    @Test
    void the_published_inclusion_proofs_are_ours_and_hold() {
        Stored stored = stored();
        for (InclusionProof published : Vectors.INCLUSIONS) {
            assertThat(stored.tree(published.size()).inclusion(published.index()))
                    .isEqualTo(published);
            assertThat(published.proves(LEAVES.get((int) published.index()), root(published.size())))
                    .isTrue();
        }
    }

    @Test
    void the_published_consistency_proofs_are_ours_and_hold() {
        Stored stored = stored();
        for (ConsistencyProof published : Vectors.CONSISTENCIES) {
            assertThat(stored.tree(published.size()).consistency(published.before()))
                    .isEqualTo(published);
            assertThat(published.proves(root(published.before()), root(published.size())))
                    .isTrue();
        }
    }

    private static Stored stored() {
        Stored stored = new Stored();
        LEAVES.forEach(stored::add);
        return stored;
    }

    private static Hash root(long size) {
        return Vectors.ROOTS.get((int) size - 1);
    }
}
