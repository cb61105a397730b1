package org.maplebridge.problem;

/** The same words in Chinese and English; neither is ever missing. */
public record Text(String zh, String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Both texts with {@code %s} filled from the same arguments. */
    public Text with(Object... arguments) {
        return new Text(zh.formatted(arguments), en.formatted(arguments));
    }
}
