package org.maplebridge.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** Checks that every character of a file shows what it is. Of each kind of slip the first in a line is named, all are mended. */
final class Characters {

    /** Letters and signs that show as nothing: Hangul fillers and the empty Braille cell. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final Pattern TABS = Pattern.compile("\t+");
    private static final Pattern BACKSLASH = Pattern.compile("\\\\+\"?");

    private final SourceFile file;
    private final Problems problems;

    private Characters(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(SourceFile file, Problems problems) {
        new Characters(file, problems).check();
    }

    /** Characters that are not seen, that make a line look other than it is, or that are no Chinese or English. */
    static boolean misleads(int character) {
        return isHidden(character) || Letters.isForeign(character);
    }

    private void check() {
        if (file.text().startsWith("\uFEFF")) {
            Place.InFile mark = file.place(1, 1, 1);
            problems.add(Problem.at(
                            mark,
                            Code.BYTE_ORDER_MARK,
                            new Text("文件开头有看不见的 BOM 标记", "The file begins with an invisible byte order mark"),
                            new Text("请另存为“UTF-8（无 BOM）”", "Save it as UTF-8 without BOM"))
                    .mendedBy(Edit.replace(mark, "")));
        }
        if (file.text().contains("\r\n")) {
            problems.add(Problem.at(
                            file.placeAt(file.text().indexOf("\r\n"), 1),
                            Code.LINE_ENDS,
                            new Text("这个文件的行尾是 Windows 的 CRLF", "The lines of this file end as on Windows, with CRLF"),
                            new Text("请在编辑器里把行尾改成 LF 再保存", "Set the line ends to LF in the editor and save again"))
                    .mendedBy(Edit.rewrite(file.path(), file.text().replace("\r\n", "\n"))));
        }
        for (int line = 1; line <= file.lines().size(); line++) {
            checkLine(line, file.lines().get(line - 1));
        }
    }

    private void checkLine(int line, String text) {
        if (isPlain(text)) {
            return;
        }
        tabs(line, text);
        backslashes(line, text);
        hidden(line, text);
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            foreign(line, text);
        } else {
            apart(line, text);
        }
    }

    /** Most lines by far, so they are told first. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '\\');
    }

    private void tabs(int line, String text) {
        String spaces = file.path().endsWith(".drl") ? "    " : "  ";
        say(
                Code.TAB,
                all(TABS, line, text, run -> spaces.repeat(run.group().length())),
                new Text("这里有制表符", "Here stands a tab"),
                new Text("请换成空格；缩进用空格", "Write spaces instead; indent with spaces"));
    }

    /** No rule needs one, and to some reader of DRL each could begin something else. */
    private void backslashes(int line, String text) {
        if (file.path().endsWith(".drl")) {
            say(
                    Code.BACKSLASH,
                    all(BACKSLASH, line, text, run -> ""),
                    new Text("规则文件里不用反斜杠，注释里也不用", "A rule file has no backslash, not even in a comment"),
                    new Text(
                            "请删掉它和紧跟着的引号；文字里要引号时用「」",
                            "Delete it and a quote right behind it; inside a text use 「」 as quotes"));
        }
    }

    private void hidden(int line, String text) {
        List<Edit> edits = each(line, text, c -> c != '\t' && isHidden(c));
        if (edits.isEmpty()) {
            return;
        }
        say(
                Code.FORBIDDEN_CHARACTER,
                edits,
                new Text("这里有不允许的字符 U+%04X（看不见，或会误导）", "Character U+%04X is not allowed here: invisible or misleading")
                        .with(codeOf(edits.get(0))),
                new Text("请删掉它，或换成普通空格", "Delete it, or write a plain space"));
    }

    private void foreign(int line, String text) {
        List<Edit> edits = each(line, text, c -> !isHidden(c) && Letters.isForeign(c));
        if (edits.isEmpty()) {
            return;
        }
        int character = codeOf(edits.get(0));
        String instead = edits.get(0).words();
        say(
                Code.FOREIGN_LETTER,
                edits,
                new Text(
                        "这里有 U+%04X，不是中文也不是英文的字（%s）".formatted(character, Character.getName(character)),
                        "U+%04X is no letter of Chinese or English (%s)"
                                .formatted(character, Character.getName(character))),
                instead.isEmpty()
                        ? new Text("请删掉它，或用中文、英文重写", "Delete it, or write the word in Chinese or English")
                        : new Text("请改成 %s", "Write %s").with(instead));
    }

    private void apart(int line, String text) {
        String joined = Normalizer.normalize(text, Normalizer.Form.NFC);
        int same = 0;
        while (same < Math.min(text.length(), joined.length()) && text.charAt(same) == joined.charAt(same)) {
            same++;
        }
        Place.InFile rest = file.place(line, same + 1, text.length() - same);
        problems.add(Problem.at(
                        rest,
                        Code.NOT_NORMALISED,
                        new Text(
                                "从这里起有拆开写的字符（不是 NFC 形式），看上去一样、比较起来不同",
                                "From here on characters are decomposed (not NFC): they look alike but compare as different"),
                        new Text("请重新输入这些特殊字符", "Type these special characters again"))
                .mendedBy(Edit.replace(rest, joined.substring(same))));
    }

    private void say(Code code, List<Edit> edits, Text cause, Text fix) {
        if (!edits.isEmpty()) {
            problems.add(Problem.at(edits.get(0).place(), code, cause, fix).mendedBy(edits));
        }
    }

    private List<Edit> all(Pattern pattern, int line, String text, Function<MatchResult, String> instead) {
        return pattern.matcher(text)
                .results()
                .map(run -> Edit.replace(
                        file.place(line, run.start() + 1, run.group().length()), instead.apply(run)))
                .toList();
    }

    private List<Edit> each(int line, String text, IntPredicate wrong) {
        List<Edit> edits = new ArrayList<>();
        int end = text.endsWith("\r") ? text.length() - 1 : text.length();
        for (int at = line == 1 && text.startsWith("\uFEFF") ? 1 : 0; at < end; ) {
            int character = text.codePointAt(at);
            int width = Character.charCount(character);
            if (wrong.test(character)) {
                edits.add(Edit.replace(file.place(line, at + 1, width), instead(character)));
            }
            at += width;
        }
        return edits;
    }

    private static String instead(int character) {
        return switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> " ";
            default -> character == '\r' ? "\n" : Letters.meant(character).orElse("");
        };
    }

    private static int codeOf(Edit edit) {
        return edit.place().text().codePointAt(edit.place().column() - 1);
    }

    private static boolean isHidden(int character) {
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
