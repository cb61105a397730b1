package org.maplebridge.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.audit.tree.Hash;

/** What the log signs, and the keys that it signs with. */
class CheckpointTest {

    private static final String NAME = "log.example/disputes";
    private static final SigningKey FIRST = SigningKey.generate(NAME);
    private static final SigningKey SECOND = SigningKey.generate(NAME);
    private static final SigningKey STRANGER = SigningKey.generate(NAME);

    /** The example of c2sp.org/tlog-checkpoint. */
    @Test
    void the_published_checkpoint_is_read() throws Malformed {
        String published = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
                + "— example.com/behind-the-sofa "
                + "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        Checkpoint checkpoint = Checkpoint.of(SignedNote.parse(published));
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().base64()).isEqualTo("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        assertThat(checkpoint.extensions()).isEmpty();
        assertThat(published).startsWith(checkpoint.text());
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        String root = Hash.EMPTY.base64();
        for (String text : List.of(
                "a\n1\n",
                "a\n\n1\n" + root + "\n",
                "\n1\n" + root + "\n",
                "a\n01\n" + root + "\n",
                "a\n-1\n" + root + "\n",
                "a\n+1\n" + root + "\n",
                "a\n１\n" + root + "\n",
                "a\n9223372036854775808\n" + root + "\n",
                "a\n99999999999999999999\n" + root + "\n",
                "a\n1\n" + root.substring(1) + "\n",
                "a\n1\n" + root.replace("=", "") + "\n",
                "a\n1\n" + root + "\nnext-key nonsense\n",
                "a\n1\n" + root + ("\nnext-key " + FIRST.verifier()).repeat(2) + "\n",
                "a\n1\n" + root + "\n\nx\n")) {
            SignedNote note = SignedNote.sign(text, List.of(FIRST));
            assertThatThrownBy(() -> Checkpoint.of(note)).as(text).isInstanceOf(Malformed.class);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 1, Hash.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, Hash.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 1, Hash.EMPTY, List.of("")));
    }

    @Test
    void the_largest_size_and_an_extension_come_back() throws Malformed {
        Checkpoint checkpoint = new Checkpoint(NAME, Long.MAX_VALUE, Hash.EMPTY, List.of("a word"));
        assertThat(Checkpoint.of(checkpoint.sign(FIRST))).isEqualTo(checkpoint);
        Checkpoint nothing = new Checkpoint(NAME, 0, Hash.EMPTY);
        assertThat(Checkpoint.of(nothing.sign(FIRST))).isEqualTo(nothing);
        assertThat(nothing.nextKey()).isEmpty();
    }

    @Test
    void a_key_that_was_brought_in_by_the_one_before_signs_on() throws Malformed {
        KeySuccession keys = new KeySuccession(FIRST.verifier());
        keys.accept(at(3).sign(FIRST));
        Checkpoint handover = at(5).handingOverTo(SECOND.verifier());
        assertThat(keys.accept(handover.sign(FIRST, SECOND)).nextKey()).contains(SECOND.verifier());
        assertThat(keys.accept(at(5).sign(SECOND))).isEqualTo(at(5));
        keys.accept(at(8).sign(SECOND));
        assertThat(keys.keys()).containsExactly(FIRST.verifier(), SECOND.verifier());
        assertThat(keys.current()).isEqualTo(SECOND.verifier());
    }

    @Test
    void a_key_that_has_handed_over_signs_no_more() throws Malformed {
        KeySuccession keys = new KeySuccession(FIRST.verifier());
        keys.accept(at(5).handingOverTo(SECOND.verifier()).sign(FIRST, SECOND));
        refuses(keys, at(8).sign(FIRST), SECOND.verifier().text());
    }

    @Test
    void nobody_brings_himself_in() throws Malformed {
        KeySuccession keys = new KeySuccession(FIRST.verifier());
        refuses(keys, at(5).sign(STRANGER), FIRST.verifier().text());
        refuses(
                keys,
                at(5).handingOverTo(STRANGER.verifier()).sign(STRANGER),
                FIRST.verifier().text());
        refuses(
                keys,
                at(5).handingOverTo(SECOND.verifier()).sign(FIRST),
                SECOND.verifier().text());
        assertThat(keys.keys()).containsExactly(FIRST.verifier());
    }

    @Test
    void a_smaller_checkpoint_and_that_of_another_log_are_refused() throws Malformed {
        KeySuccession keys = new KeySuccession(FIRST.verifier());
        keys.accept(at(5).sign(FIRST));
        refuses(keys, at(4).sign(FIRST), "smaller");
        refuses(keys, new Checkpoint("other.example", 6, Hash.EMPTY).sign(FIRST), "other.example");
        keys.accept(at(5).sign(FIRST));
    }

    @Test
    void only_a_text_is_signed_and_only_by_a_named_key() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("no end", List.of(FIRST)));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("a\tb\n", List.of(FIRST)));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("a\n", List.of()));
        for (String name : List.of("", "a b", "a+b", "a\nb", "a\u00a0b", "a\u3000b", "a\u0085b", "a\u0000b")) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> SigningKey.generate(name));
        }
    }

    @Test
    void a_secret_is_never_shown_by_accident() throws Malformed {
        String secret = FIRST.text().substring(FIRST.text().lastIndexOf('+') + 1);
        assertThat(FIRST.toString())
                .doesNotContain(secret)
                .contains(FIRST.verifier().text());
        assertThat(SigningKey.parse(FIRST.text()).verifier())
                .isEqualTo(FIRST.verifier())
                .hasSameHashCodeAs(FIRST.verifier())
                .isNotEqualTo(SECOND.verifier())
                .isNotEqualTo(FIRST.verifier().text());
        assertThat(SECOND.text()).isNotEqualTo(FIRST.text());
    }

    @Test
    void every_new_key_is_another() {
        SigningKey one = SigningKey.generate(NAME);
        assertThat(one.text()).isNotEqualTo(SigningKey.generate(NAME).text());
        assertThat(one.verifier().name()).isEqualTo(NAME);
    }

    private static Checkpoint at(long size) {
        return new Checkpoint(NAME, size, Hash.leaf(new byte[] {(byte) size}));
    }

    private static void refuses(KeySuccession keys, SignedNote note, String because) {
        assertThatThrownBy(() -> keys.accept(note))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(because);
    }
}
