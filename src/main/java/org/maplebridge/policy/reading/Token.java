package org.maplebridge.policy.reading;

/**
 * A piece of a rule file.
 *
 * @param text as written; of a string without its quotes
 * @param offset of its first character in the file
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        /** The end of the text. */
        END
    }

    boolean is(String sign) {
        return kind != Kind.STRING && text.equals(sign);
    }

    int width() {
        return kind == Kind.STRING ? text.length() + 2 : Math.max(1, text.length());
    }

    int end() {
        return offset + width();
    }
}
