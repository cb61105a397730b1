package org.maplebridge.source;

import java.text.Normalizer;
import java.util.Optional;

/** Text as it can be shown to somebody who must not be misled by it. */
public final class Visible {

    private Visible() {}

    /**
     * The same text with every character named that is not seen or looks like another: {@code ⟨U+200B ZERO WIDTH SPACE⟩}.
     * Of letters the likeness is named too: {@code ⟨U+0430 CYRILLIC SMALL LETTER A ≈ a⟩}. What is written plainly is untouched.
     */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isPlain(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(named(character));
            }
        });
        return shown.toString();
    }

    /** Wide forms of Latin letters and the wide space pass the gate inside texts, and still look like others. */
    private static boolean isPlain(int character) {
        boolean alike = character == '\u3000' || isWideLatin(character);
        return !alike && !Characters.misleads(character) && isNormalized(character);
    }

    private static boolean isWideLatin(int character) {
        return character >= '\uFF10' && character <= '\uFF5A' && Character.isLetterOrDigit(character);
    }

    private static boolean isNormalized(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFC);
    }

    private static String named(int character) {
        Optional<String> like = Letters.meant(character);
        return "⟨U+%04X %s%s⟩"
                .formatted(
                        character,
                        Optional.ofNullable(Character.getName(character)).orElse("?"),
                        like.map(letter -> " ≈ " + letter).orElse(""));
    }
}
