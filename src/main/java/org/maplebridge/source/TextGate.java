package org.maplebridge.source;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** The first check of a folder: only files of known places, and only text that shows what it is. */
public final class TextGate {

    /** 64 KiB, from the design: a file that people can read in one sitting. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern KNOWN_PLACE =
            Pattern.compile("README\\.md|(policy|vocabulary|promises|calendar)\\.yaml"
                    + "|(level|tier|duties|clocks)/[a-z0-9][a-z0-9-]{0,63}\\.drl"
                    + "|cases/[a-z0-9][a-z0-9-]{0,63}\\.yaml");
    private static final Set<String> REQUIRED =
            Set.of("policy.yaml", "vocabulary.yaml", "promises.yaml", "calendar.yaml");

    /** Letters and signs that show as nothing: Hangul fillers and the empty Braille cell. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private TextGate() {}

    /**
     * Adds every problem of names, sizes and characters.
     *
     * @return the files without any, which can be read further
     */
    public static Folder check(Folder folder, Problems problems) {
        REQUIRED.stream()
                .sorted()
                .filter(name -> folder.file(name).isEmpty())
                .forEach(name -> problems.add(
                        Place.InFile.whole(name),
                        Code.MISSING_FILE,
                        new Text("规则文件夹里缺少 " + name, "The policy folder has no " + name),
                        new Text(
                                "请补上这个文件；rules/README.md 说明了它的内容",
                                "Add the file; rules/README.md says what it holds")));
        return folder.only(file -> isSound(file, problems));
    }

    private static boolean isSound(SourceFile file, Problems problems) {
        int before = problems.count();
        check(file, problems);
        return problems.count() == before;
    }

    private static void check(SourceFile file, Problems problems) {
        Place whole = Place.InFile.whole(file.path());
        if (!KNOWN_PLACE.matcher(file.path()).matches()) {
            problems.add(
                    whole,
                    Code.UNKNOWN_FILE,
                    new Text("规则文件夹里没有这个位置或这种文件名", "The policy folder has no place for this file"),
                    new Text(
                            "请移走它，或放进 level、tier、duties、clocks（.drl）或 cases（.yaml），文件名用小写字母、数字和连字符",
                            "Remove it, or move it to level, tier, duties, clocks (.drl) or cases (.yaml), named in "
                                    + "lower-case letters, digits and hyphens"));
        }
        if (file.bytes().length > MOST_BYTES) {
            problems.add(
                    whole,
                    Code.FILE_TOO_LARGE,
                    new Text("文件超过 64 KiB", "The file is larger than 64 KiB"),
                    new Text("请按主题拆成几个文件", "Split it into several files by theme"));
            return;
        }
        // UTF-16 without a mark is UTF-8 by accident, full of zero bytes
        if (file.isUtf8() && file.text().indexOf('\0') < 0) {
            checkCharacters(file, problems);
        } else {
            problems.add(
                    whole,
                    Code.NOT_UTF8,
                    new Text(
                            "文件不是 UTF-8 编码（可能是 GB18030 或 UTF-16）", "The file is not UTF-8 (perhaps GB18030 or UTF-16)"),
                    new Text("请在编辑器里用“另存为 UTF-8（无 BOM）”保存", "Save it again as UTF-8 without BOM"));
        }
    }

    private static void checkCharacters(SourceFile file, Problems problems) {
        if (file.text().startsWith("\uFEFF")) {
            problems.add(
                    file.place(1, 1, 1),
                    Code.BYTE_ORDER_MARK,
                    new Text("文件开头有看不见的 BOM 标记", "The file begins with an invisible byte order mark"),
                    new Text("请另存为“UTF-8（无 BOM）”", "Save it as UTF-8 without BOM"));
        }
        if (file.text().contains("\r\n")) {
            problems.add(
                    file.placeAt(file.text().indexOf("\r\n"), 1),
                    Code.FORBIDDEN_CHARACTER,
                    new Text("这个文件的行尾是 Windows 的 CRLF", "The lines of this file end as on Windows, with CRLF"),
                    new Text("请在编辑器里把行尾改成 LF 再保存", "Set the line ends to LF in the editor and save again"));
        }
        for (int line = 1; line <= file.lines().size(); line++) {
            checkLine(file, line, problems);
        }
    }

    private static void checkLine(SourceFile file, int line, Problems problems) {
        String text = file.lines().get(line - 1);
        int end = text.endsWith("\r") ? text.length() - 1 : text.length();
        for (int at = line == 1 && text.startsWith("\uFEFF") ? 1 : 0; at < end; ) {
            int character = text.codePointAt(at);
            if (isForbidden(character)) {
                problems.add(
                        file.place(line, at + 1, 1),
                        Code.FORBIDDEN_CHARACTER,
                        new Text(
                                        "这里有不允许的字符 U+%04X（看不见或会误导的字符、制表符）",
                                        "Character U+%04X is not allowed here: invisible, misleading or a tab")
                                .with(character),
                        new Text("请删掉它，或换成普通空格；缩进用空格", "Delete it or write plain spaces; indent with spaces"));
                return;
            }
            at += Character.charCount(character);
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.add(
                    file.place(line, 1, text.length()),
                    Code.NOT_NORMALISED,
                    new Text(
                            "这一行有拆开写的字符（不是 NFC 形式），看上去一样、比较起来不同",
                            "This line has decomposed characters (not NFC): they look alike but compare as different"),
                    new Text("请重新输入这一行的特殊字符", "Type the special characters of this line again"));
        }
    }

    /** Characters that are not seen, or that make a line look other than it is. */
    static boolean isForbidden(int character) {
        if (BLANK_LETTERS.indexOf(character) >= 0) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ' && character != '\u3000';
            default -> false;
        };
    }
}
