package org.maplebridge.problem;

/** Columns that a text takes on a fixed-width screen (Unicode UAX #11, the wide and full-width ranges in use here). */
public final class ScreenWidth {

    private ScreenWidth() {}

    public static int of(String text) {
        return text.codePoints().map(ScreenWidth::columns).sum();
    }

    private static int columns(int codePoint) {
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD
                || codePoint == 0x201C
                || codePoint == 0x201D;
        return wide ? 2 : 1;
    }
}
