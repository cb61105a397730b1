package org.maplebridge.audit.note;

import java.util.regex.Pattern;

/** Numbers as C2SP writes them: ASCII digits, no sign, no zero in front. */
public final class Decimal {

    private static final Pattern WRITTEN = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {}

    /** @throws IllegalArgumentException if it is not such a number, or above 2^63-1 */
    public static long read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Long.parseLong(text);
    }
}
