package org.maplebridge.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.Stored;
import org.maplebridge.audit.tree.Tree;

/** A receipt proves one entry, and no forged one proves any. */
class ReceiptTest {

    private static final String NAME = "log.example/disputes";
    private static final SigningKey KEY = SigningKey.generate(NAME);
    private static final SigningKey OLD = SigningKey.generate(NAME);
    private static final List<VerifierKey> KEYS = List.of(KEY.verifier());
    private static final int SIZE = 300;
    private static final Stored STORED = new Stored();

    static {
        for (int at = 0; at < SIZE; at++) {
            STORED.add(Hash.leaf(entry(at)));
        }
    }

    @Test
    void a_receipt_proves_its_entry_whenever_it_is_read_again() throws Malformed {
        for (int index : new int[] {0, 1, 255, 256, 299}) {
            Receipt read = Receipt.parse(receipt(index).text());
            assertThat(read.prove(entry(index), KEYS).size()).isEqualTo(SIZE);
            assertThat(read.text()).isEqualTo(receipt(index).text());
        }
    }

    /** The shape that c2sp.org/tlog-proof lays down, line by line. */
    @Test
    void its_text_is_that_of_the_specification() throws Malformed {
        Receipt bare = receipt(5);
        Receipt receipt = new Receipt(Optional.of(new byte[] {1, 2}), 5, bare.path(), bare.checkpoint());
        String[] lines = receipt.text().split("\n", -1);
        assertThat(lines).startsWith("c2sp.org/tlog-proof@v1", "extra AQI=", "index 5");
        assertThat(receipt.text()).contains("\n\n" + NAME + "\n300\n");
        assertThat(Receipt.parse(receipt.text()).extra().orElseThrow()).containsExactly(1, 2);
        assertThat(Receipt.parse(receipt.text()).text()).isEqualTo(receipt.text());
    }

    @Test
    void in_a_log_of_one_entry_no_hash_is_needed() throws Malformed {
        Checkpoint checkpoint = new Checkpoint(NAME, 1, Hash.leaf(entry(0)));
        Receipt receipt = new Receipt(Optional.empty(), 0, List.of(), checkpoint.sign(KEY));
        assertThat(Receipt.parse(receipt.text()).prove(entry(0), KEYS)).isEqualTo(checkpoint);
    }

    @Test
    void what_is_no_receipt_is_refused() throws Malformed {
        String right = receipt(5).text();
        for (String wrong : List.of(
                "",
                "\n\n",
                right.substring(1),
                right.replace("@v1", "@v2"),
                right.replace("index 5\n", ""),
                right.replace("index 5", "index 05"),
                right.replace("index 5", "index -5"),
                right.replace("index 5", "Index 5"),
                right.replace("index 5", "extra ?\nindex 5"),
                right.replace("index 5", "extra AQI=\nextra AQI=\nindex 5"),
                right.replace("index 5", "index 5\nAAAA"),
                right.replace("\n\n" + NAME, "\n" + NAME),
                "c2sp.org/tlog-proof@v1\n\n" + right,
                "c2sp.org/tlog-proof@v1\nextra AQI=\n\n" + right,
                right.replace("— ", ""))) {
            assertThatThrownBy(() -> Receipt.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_receipt_of_another_entry_key_log_or_size_proves_nothing() throws Malformed {
        Receipt receipt = receipt(5);
        refuses(receipt, entry(6), KEYS, "entry");
        refuses(receipt, entry(5), List.of(OLD.verifier()), "none");
        refuses(receipt, entry(5), List.of(), "none");
        SignedNote other = new Checkpoint("other.example", SIZE, root(SIZE)).sign(KEY);
        refuses(new Receipt(Optional.empty(), 5, receipt.path(), other), entry(5), KEYS, "another log");
        SignedNote larger = new Checkpoint(NAME, SIZE * 2, root(SIZE)).sign(KEY);
        refuses(new Receipt(Optional.empty(), 5, receipt.path(), larger), entry(5), KEYS, "entry");
        SignedNote old = new Checkpoint(NAME, SIZE, root(SIZE)).sign(OLD);
        refuses(new Receipt(Optional.empty(), 5, receipt.path(), old), entry(5), KEYS, "none");
    }

    @Test
    void a_receipt_with_any_one_character_changed_proves_nothing() throws Malformed {
        String right = receipt(77).text();
        Random random = new Random(1);
        int accepted = 0;
        for (int at = 0; at < right.length(); at++) {
            char other = "09AZaz+/= \n".charAt(random.nextInt(11));
            if (other != right.charAt(at)) {
                accepted += accepts(right.substring(0, at) + other + right.substring(at + 1)) ? 1 : 0;
            }
            accepted += accepts(right.substring(0, at)) ? 1 : 0;
        }
        assertThat(accepted).isZero();
        // the control: unchanged, the same check accepts it
        assertThat(accepts(right)).isTrue();
    }

    private static boolean accepts(String text) {
        try {
            Receipt.parse(text).prove(entry(77), KEYS);
            return true;
        } catch (Malformed refused) {
            return false;
        }
    }

    private static void refuses(Receipt receipt, byte[] entry, List<VerifierKey> keys, String because) {
        assertThatThrownBy(() -> receipt.prove(entry, keys))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(because);
    }

    private static Receipt receipt(int index) {
        Tree tree = STORED.tree(SIZE);
        return Receipt.of(tree.inclusion(index), new Checkpoint(NAME, SIZE, tree.root()).sign(KEY));
    }

    private static Hash root(long size) {
        return STORED.tree(size).root();
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(UTF_8);
    }
}
