package org.maplebridge.audit.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.maplebridge.audit.note.Base64Text;
import org.maplebridge.audit.note.Decimal;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Hash;

/** Reads one line. There is one way to write each, so that no byte of it can be changed unseen. */
final class LineReader {

    private final byte[] line;
    private int at;

    private LineReader(byte[] line) {
        this.line = line;
    }

    /** @throws Malformed if it is none of the lines of the format */
    static LogLine read(byte[] line) throws Malformed {
        try {
            return new LineReader(line).line();
        } catch (IllegalArgumentException | CharacterCodingException notOne) {
            throw malformed();
        }
    }

    private static Malformed malformed() {
        return new Malformed("这一行不合格式（docs/log-format.md）", "Not a line of the format (docs/log-format.md)");
    }

    private LogLine line() throws Malformed, CharacterCodingException {
        return switch (word()) {
            case LogWriter.FORMAT -> new LogLine.Start(rest());
            case LogWriter.KEY -> new LogLine.FirstKey(VerifierKey.parse(rest()));
            case LogWriter.POLICY -> policyFile();
            case LogWriter.ENTRY -> new LogLine.Entry(number(), kind(), hash(), line, at);
            case LogWriter.REMOVED -> new LogLine.Removed(number(), id(), lastHash());
            case LogWriter.CHECKPOINT -> new LogLine.Signed(SignedNote.parse(decoded(rest())));
            case LogWriter.END -> new LogLine.End(number(), rest());
            default -> throw malformed();
        };
    }

    private LogLine policyFile() throws Malformed, CharacterCodingException {
        String policy = word();
        byte[] content = decoded(word());
        return new LogLine.PolicyFile(policy, rest(), content);
    }

    private long number() throws CharacterCodingException {
        return Decimal.read(word());
    }

    private String kind() throws Malformed, CharacterCodingException {
        String kind = word();
        if (kind.isEmpty() || !kind.chars().allMatch(one -> one >= 'A' && one <= 'Z' || one == '_')) {
            throw malformed();
        }
        return kind;
    }

    private UUID id() throws Malformed, CharacterCodingException {
        String written = word();
        UUID id = UUID.fromString(written);
        if (!id.toString().equals(written)) {
            throw malformed();
        }
        return id;
    }

    private Hash hash() throws CharacterCodingException {
        return Hash.ofBase64(word());
    }

    private Hash lastHash() throws CharacterCodingException {
        return Hash.ofBase64(rest());
    }

    private static byte[] decoded(String base64) throws Malformed {
        return Base64Text.decoded(base64).orElseThrow(LineReader::malformed);
    }

    /** Up to the next space, which is passed. */
    private String word() throws CharacterCodingException {
        int from = at;
        while (at < line.length && line[at] != ' ') {
            at++;
        }
        if (at == line.length) {
            throw new IllegalArgumentException("nothing follows");
        }
        at++;
        return text(from, at - 1);
    }

    private String rest() throws CharacterCodingException {
        int from = at;
        at = line.length;
        return text(from, at);
    }

    private String text(int from, int to) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line, from, to - from))
                .toString();
    }
}
