package org.maplebridge.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text and who signed it (c2sp.org/signed-note). Nothing in the text counts before a key that one trusts is found among
 * {@link #signers}.
 */
public final class SignedNote {

    /** The most signatures that a note may have. */
    static final int MOST_SIGNATURES = 100;

    private static final String BETWEEN = "\n\n";

    private final String text;
    private final List<NoteSignature> signatures;

    /** What was found of each signature and key, so that one thread may check what another asks for. */
    private final Map<Checked, Boolean> found = new ConcurrentHashMap<>();

    private record Checked(NoteSignature signature, VerifierKey key) {}

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Signs a text.
     *
     * @param text ends with a line end, and holds no other control character
     * @param keys at least one
     */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        if (keys.isEmpty() || !isText(text)) {
            throw new IllegalArgumentException("no key, or no text to sign");
        }
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /** @throws Malformed if these bytes are no signed note, whoever signed it */
    public static SignedNote parse(byte[] bytes) throws Malformed {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    /** @throws Malformed if this is no signed note, whoever signed it */
    public static SignedNote parse(String note) throws Malformed {
        int end = note.lastIndexOf(BETWEEN);
        if (end < 0 || !isText(note)) {
            throw malformed();
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String below = note.substring(end + BETWEEN.length());
        for (String line : below.substring(0, Math.max(0, below.length() - 1)).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(NoteSignature.read(line).orElseThrow(SignedNote::malformed));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw malformed();
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().allMatch(one -> one == '\n' || one >= ' ');
    }

    private static Malformed malformed() {
        return new Malformed("不是一份签名文本（C2SP signed note）", "Not a signed note (C2SP)");
    }

    /** With the final line end, without the signatures. */
    public String text() {
        return text;
    }

    /**
     * Those of the known keys that signed this. A signature of an unknown key says nothing.
     *
     * @throws Malformed if a signature that names a known key is not its signature
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) throws Malformed {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.isOf(signature)) {
                    if (!found.computeIfAbsent(new Checked(signature, key), one -> key.verifies(text, signature))) {
                        throw new Malformed(
                                "密钥 %s 的签名不对：文本改动过，或不是它签的".formatted(key),
                                "The signature of key %s is wrong: the text was changed, or another signed it"
                                        .formatted(key));
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    /** The whole note, as it is kept and handed on. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
