package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could mislead a reader is named. */
class VisibleTest {

    @Test
    void plain_chinese_and_english_is_shown_as_it_is() {
        String plain = "持刀（含菜刀）、汽油——“家暴”，12 岁以下；é is a letter, 🙂 is none. {a} [b] <c>";
        assertThat(Visible.of(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "200B, ⟨U+200B ZERO WIDTH SPACE⟩",
        "202E, ⟨U+202E RIGHT-TO-LEFT OVERRIDE⟩",
        "00A0, ⟨U+00A0 NO-BREAK SPACE⟩",
        "3000, ⟨U+3000 IDEOGRAPHIC SPACE⟩",
        "0430, ⟨U+0430 CYRILLIC SMALL LETTER A ≈ a⟩",
        "FF21, ⟨U+FF21 FULLWIDTH LATIN CAPITAL LETTER A ≈ A⟩",
        "1D400, ⟨U+1D400 MATHEMATICAL BOLD CAPITAL A ≈ A⟩",
        "0301, ⟨U+0301 COMBINING ACUTE ACCENT⟩",
        "212A, ⟨U+212A KELVIN SIGN ≈ K⟩",
        "E000, ⟨U+E000 PRIVATE USE AREA E000⟩",
        "FE0F, ⟨U+FE0F VARIATION SELECTOR-16⟩",
        "0009, ⟨U+0009 CHARACTER TABULATION⟩",
        "378, ⟨U+0378 ?⟩"
    })
    void what_is_not_seen_or_looks_like_another_is_named(String character, String shown) {
        String text = Character.toString(Integer.parseInt(character, 16));
        assertThat(Visible.of("a" + text + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void half_a_character_is_named_too() {
        assertThat(Visible.of("a\uD83D")).isEqualTo("a⟨U+D83D HIGH SURROGATES D83D⟩");
    }
}
