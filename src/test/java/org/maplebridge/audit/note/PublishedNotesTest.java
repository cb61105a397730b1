package org.maplebridge.audit.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The published vectors of signed notes: those of golang.org/x/mod/sumdb/note, which C2SP writes down. */
class PublishedNotesTest {

    private static final String PETERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCHS_KEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETERS_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCHS_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void the_published_text_is_signed_as_published() throws Malformed {
        SigningKey peter = SigningKey.parse(PETERS_SECRET);
        assertThat(peter.verifier().text()).isEqualTo(PETERS_KEY);
        assertThat(peter.text()).isEqualTo(PETERS_SECRET);
        assertThat(SignedNote.sign(TEXT, List.of(peter))).hasToString(TEXT + "\n" + PETERS_LINE);
    }

    @Test
    void of_two_signatures_those_of_known_keys_count() throws Malformed {
        VerifierKey peter = VerifierKey.parse(PETERS_KEY);
        VerifierKey enoch = VerifierKey.parse(ENOCHS_KEY);
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signers(List.of(peter))).containsExactly(peter);
        assertThat(note.signers(List.of(enoch))).containsExactly(enoch);
        assertThat(note.signers(List.of(enoch, peter))).containsExactly(peter, enoch);
        assertThat(note.signers(List.of())).isEmpty();
        assertThat(note).hasToString(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);
    }

    @Test
    void a_key_with_any_character_changed_or_cut_off_is_none() {
        for (String text : List.of(PETERS_KEY, PETERS_SECRET)) {
            for (int from = 0; from <= text.length(); from++) {
                for (int to = from; to <= text.length(); to++) {
                    if (to - from < text.length()) {
                        refusesKey(text.substring(from, to));
                    }
                }
                if (from < text.length()) {
                    refusesKey(text.substring(0, from) + (char) (text.charAt(from) + 1) + text.substring(from + 1));
                }
            }
        }
        // of the wrong length and of an unknown algorithm, with the right id
        refusesKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refusesKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    private static void refusesKey(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_wrong_signature_of_a_known_key_spoils_the_note() throws Malformed {
        String wrong = PETERS_LINE.substring(0, 60) + "ABCD" + PETERS_LINE.substring(60);
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETERS_LINE + wrong);
        assertThatThrownBy(() -> note.signers(List.of(VerifierKey.parse(PETERS_KEY))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("PeterNeumann+c74f20a3");
        // of an unknown key it says nothing
        assertThat(note.signers(List.of(VerifierKey.parse(ENOCHS_KEY)))).isEmpty();
    }

    @Test
    void what_is_no_note_is_refused() {
        String note = TEXT + "\n" + PETERS_LINE;
        for (String wrong : List.of(
                "",
                "\n\n",
                TEXT,
                TEXT + "\n",
                note.substring(0, note.length() - 1),
                "\u0001" + note,
                note.replace("\n", "\r\n"),
                TEXT
                        + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
                TEXT + "\n— Bad+Name x08go/ZJ\n",
                TEXT + "\n—  x08go/ZJ\n",
                TEXT + "\n— PeterNeumann\n",
                TEXT + "\n— PeterNeumann x08goA==\n".replace("goA", "go"),
                TEXT + "\n— PeterNeumann x08gow==\n",
                TEXT + "\n- PeterNeumann x08go/ZJ\n",
                // the same bytes in another spelling: something in the bits left over
                note.replace("nAM=", "nAN="),
                note + "Unexpected line.\n",
                TEXT + "\n" + PETERS_LINE.repeat(101))) {
            assertThatThrownBy(() -> SignedNote.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> SignedNote.parse(("\u00ff" + note).getBytes(ISO_8859_1)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_hundred_signatures_are_read() throws Malformed {
        String note = TEXT + "\n" + PETERS_LINE.repeat(100);
        assertThat(SignedNote.parse(note.getBytes(UTF_8))).hasToString(note);
    }

    /** The example of c2sp.org/signed-note: a text with an empty line inside. */
    @Test
    void the_last_empty_line_ends_the_text() throws Malformed {
        String poem = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
        String line = "— quasimodo.example/salvatore "
                + "NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        assertThat(SignedNote.parse(poem + "\n" + line).text()).isEqualTo(poem);
    }
}
