package org.maplebridge.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class TextGateTest {

    private static final String RULES = "level/danger.drl";
    private final SampleFolder sound = SampleFolder.sound();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "level/notes.md",
                "level/sub/more.drl",
                "level/红色.drl",
                "level/Danger.drl",
                "cases/one.yml",
                "policy.yaml.bak",
                "rules.drl"
            })
    void aFileOfNoKnownPlace(String path) {
        Finding.only(sound.with(path, "x")).is(Code.UNKNOWN_FILE).atWhole(path);
    }

    @Test
    void aReadmeHasItsPlace() {
        assertThat(sound.with("README.md", "# 说明\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.yaml", "vocabulary.yaml", "promises.yaml", "calendar.yaml"})
    void aRequiredFileIsMissing(String path) {
        Finding.only(sound.without(path)).is(Code.MISSING_FILE).atWhole(path);
    }

    @Test
    void aFileOfMoreThan64Kibibytes() {
        String text = sound.text(RULES);
        SampleFolder full =
                sound.with(RULES, text + " ".repeat(64 * 1024 - text.getBytes(Charset.defaultCharset()).length));
        assertThat(full.problems()).as("exactly 64 KiB").isEmpty();
        Finding.only(full.with(RULES, full.text(RULES) + " "))
                .is(Code.FILE_TOO_LARGE)
                .atWhole(RULES);
    }

    @Test
    void aFileInGb18030() {
        byte[] bytes = sound.text(RULES).getBytes(Charset.forName("GB18030"));
        Finding.only(sound.with(RULES, bytes))
                .is(Code.NOT_UTF8)
                .atWhole(RULES)
                .says("GB18030")
                .curedAsSaid();
    }

    @Test
    void aFileInUtf16() {
        byte[] bytes = sound.text(RULES).getBytes(UTF_16);
        Finding.only(sound.with(RULES, bytes))
                .is(Code.NOT_UTF8)
                .atWhole(RULES)
                .says("UTF-16")
                .curedAsSaid();
    }

    @Test
    void aFileInUtf16WithoutMarkIsUtf8ByAccident() {
        byte[] bytes = sound.text("calendar.yaml")
                .replace("示例", "a")
                .replace("国庆节", "b")
                .getBytes(UTF_16LE);
        Finding.only(sound.with("calendar.yaml", bytes))
                .is(Code.NOT_UTF8)
                .atWhole("calendar.yaml")
                .curedAsSaid();
    }

    @Test
    void aByteOrderMark() {
        Finding.only(sound.with(RULES, "\uFEFF" + sound.text(RULES)))
                .is(Code.BYTE_ORDER_MARK)
                .at(RULES, 1, 1)
                .curedAsSaid();
    }

    @Test
    void aTab() {
        Finding.only(sound.slip(RULES, "    raise( RED );", "\traise( RED );"))
                .is(Code.TAB)
                .at(RULES, 10, 1)
                .under("\t")
                .curedAsSaid();
    }

    @Test
    void windowsLineEndsAreSaidOnce() {
        Finding.only(sound.with(RULES, sound.text(RULES).replace("\n", "\r\n")))
                .is(Code.LINE_ENDS)
                .at(RULES, 1, 25)
                .says("CRLF")
                .curedAsSaid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u202E", "\u2066", "\u00A0", "\u3164", "\uE000", "\u0007", "\u2028", "\uFEFF", "\u0378"
            })
    void aCharacterThatCannotBeSeenOrMisleads(String hidden) {
        Finding.only(sound.slip(RULES, "\"有人备了刀具\"", "\"有人" + hidden + "备了刀具\""))
                .is(Code.FORBIDDEN_CHARACTER)
                .at(RULES, 4, 17)
                .under(hidden)
                .curedAsSaid();
    }

    @Test
    void aLetterAndItsAccentWrittenApart() {
        Finding.only(sound.slip("policy.yaml", "Sample town", "Cafe\u0301 town"))
                .is(Code.NOT_NORMALISED)
                .at("policy.yaml", 3, 29)
                .under("e\u0301 town}")
                .curedAsSaid();
        assertThat(sound.slip("policy.yaml", "Sample town", "Caf\u00E9 town").problems())
                .as("the same written as one character")
                .isEmpty();
    }

    /** Each looks like a letter that it is not, or turns the order of its line round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w\u0435apon     | FOREIGN_LETTER | \u0435",
                "we\u03B1pon     | FOREIGN_LETTER | \u03B1",
                "\uD835\uDC30eapon | FOREIGN_LETTER | \uD835\uDC30",
            })
    void aLetterThatOnlyLooksLikeOneOfTheName(String fact, Code code, String letter) {
        Finding.only(sound.slip(RULES, "weapon >= BLADE", fact + " >= BLADE"))
                .is(code)
                .under(letter)
                .curedAsSaid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u05D0", "\u0627", "\u0661", "\u061B", "\uFE0F", "\uDB40\uDD00", "\u0488", "\u3042", "\uAC00"})
    void anotherScriptInAComment(String foreign) {
        Finding.only(sound.slip(RULES, "注释里可以写", "注释里" + foreign + "可以写"))
                .is(Code.FOREIGN_LETTER)
                .at(RULES, 1, 7)
                .under(foreign)
                .curedAsSaid();
    }

    @Test
    void whatChineseTextUsesBesideItsOwnCharacters() {
        assertThat(Stream.of("㎡", "①", "Ⅱ", "〇", "々", "％", "１２", "Ａ", "é", "µ", "m²", "℃", "→", "★", "——", "……", "·")
                        .flatMap(signs -> sound.slip(RULES, "注释里可以写", "注释里" + signs).problems().stream()))
                .isEmpty();
    }

    @Test
    void aZeroByteInOrdinaryTextIsNamedWhereItStands() {
        Finding.only(sound.slip(RULES, "\"有人备了刀具\"", "\"有人\0备了刀具\""))
                .is(Code.FORBIDDEN_CHARACTER)
                .at(RULES, 4, 17)
                .curedAsSaid();
    }

    @Test
    void oneByteThatIsDamagedIsNamedWhereItStands() {
        byte[] bytes = sound.text(RULES).getBytes(UTF_8);
        bytes[new String(bytes, ISO_8859_1).indexOf(new String("备".getBytes(UTF_8), ISO_8859_1))] = (byte) 0xFF;
        Finding.only(sound.with(RULES, bytes)).is(Code.NOT_UTF8).at(RULES, 2, 13);
    }

    /** A slash written too long, half a pair of surrogates, a character cut off: old readers took them for something. */
    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "EDA080", "E5", "F8888080", "FF"})
    void bytesThatAreNoCharacter(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("// 中" + "x").getBytes(UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(("\n" + sound.text(RULES)).getBytes(UTF_8));
        Finding.only(sound.with(RULES, bytes.toByteArray())).is(Code.NOT_UTF8).at(RULES, 1, 6);
    }

    @Test
    void aBackslashEvenInAComment() {
        Finding.only(sound.slip(RULES, "注释里可以写", "注释\\u000a"))
                .is(Code.BACKSLASH)
                .at(RULES, 1, 6)
                .under("\\")
                .curedAsSaid();
    }

    @Test
    void aQuotedValueWithBackslashes() {
        Finding.only(sound.slip(RULES, "weapon >= BLADE", "weapon >= \\\"BLADE\\\""))
                .is(Code.BACKSLASH)
                .at(RULES, 8, 24)
                .under("\\\"")
                .curedAsSaid();
    }

    @Test
    void fullWidthSignsInsideTextsAreOrdinaryChinese() {
        assertThat(Stream.of("（）", "，。", "“ ”", "；：", "＝", "！")
                        .map(signs -> sound.slip(RULES, "\"有人备了刀具\"", "\"有人" + signs + "备了刀具\""))
                        .flatMap(folder -> folder.problems().stream()))
                .isEmpty();
    }
}
