package org.maplebridge.problem;

import java.util.Arrays;

/** The same words in Chinese and English; neither is ever missing. */
public record Text(String zh, String en) {

    private static final int LONGEST_WORD = 120;

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Both texts with {@code %s} filled from the same arguments; of a long word only its beginning. */
    public Text with(Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(Text::shortened).toArray();
        return new Text(zh.formatted(shown), en.formatted(shown));
    }

    /** As much of an author's word as a sentence about it needs. */
    public static Object shortened(Object word) {
        boolean isLong = word instanceof String text && text.length() > LONGEST_WORD;
        return isLong ? ((String) word).substring(0, LONGEST_WORD) + "…" : word;
    }
}
