package org.maplebridge.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** Says of a file that is not UTF-8 what it is, or which of its bytes is wrong. */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Of text in UTF-16 that is UTF-8 by accident, ASCII in fact, every second byte is zero. */
    private static final int BYTES_PER_ZERO = 3;

    private Encoding() {}

    /** Whether the text is UTF-8 and meant to be: UTF-16 without a mark is UTF-8 by accident, full of zero bytes. */
    static boolean isUtf8(SourceFile file) {
        return file.isUtf8() && zeros(file.bytes()) * BYTES_PER_ZERO < Math.max(1, file.bytes().length);
    }

    static void refuse(SourceFile file, Problems problems) {
        Charset likely = likely(file.bytes());
        Optional<String> text = decode(file.bytes(), likely);
        if (text.isEmpty()) {
            problems.add(damaged(file));
            return;
        }
        problems.add(Problem.at(
                        Place.InFile.whole(file.path()),
                        Code.NOT_UTF8,
                        new Text("文件不是 UTF-8 编码，多半是 %s", "The file is not UTF-8; most likely it is %s").with(likely),
                        new Text("请在编辑器里用“另存为 UTF-8（无 BOM）”保存", "Save it again as UTF-8 without BOM"))
                .mendedBy(Edit.rewrite(
                        file.path(), text.get().replace("\uFEFF", "").replace("\r\n", "\n"))));
    }

    private static Charset likely(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
        if (marked) {
            return StandardCharsets.UTF_16;
        }
        if (zeros(bytes) == 0) {
            return hasChineseInUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
        }
        return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** GB18030 seldom looks like UTF-8 for as long as one character, so such a file is UTF-8 with a damaged byte. */
    private static boolean hasChineseInUtf8(byte[] bytes) {
        return soundPart(bytes).codePoints().anyMatch(c -> c > 0x7FF);
    }

    private static Problem damaged(SourceFile file) {
        List<String> before = soundPart(file.bytes()).lines().toList();
        boolean onNewLine = before.isEmpty() || soundPart(file.bytes()).endsWith("\n");
        String line = onNewLine ? "" : before.get(before.size() - 1);
        int number = before.size() + (onNewLine ? 1 : 0);
        return Problem.at(
                new Place.InFile(file.path(), number, line.length() + 1, 1, line + "\uFFFD"),
                Code.NOT_UTF8,
                new Text("从这里起有一个字节不是 UTF-8", "From here on a byte is not UTF-8"),
                new Text("请重新输入这里的字，再另存为 UTF-8（无 BOM）", "Type the character here again and save as UTF-8 without BOM"));
    }

    /** As much as is UTF-8 from the beginning on. */
    private static String soundPart(byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
        return out.flip().toString();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static long zeros(byte[] bytes) {
        long zeros = 0;
        for (byte one : bytes) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros;
    }
}
