package org.maplebridge.policy.reading;

import org.maplebridge.problem.Text;

/**
 * A piece of a rule file.
 *
 * @param text as written; of a string without its quotes
 * @param offset of its first character in the file
 */
public record Token(Kind kind, String text, int offset) {

    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        /** Something that cannot be read and has been said; the rule around it is left out. */
        BROKEN,
        /** The end of the text. */
        END
    }

    public boolean is(String sign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sign);
    }

    boolean isBracket() {
        return is("(") || is(")");
    }

    /** As a message quotes it. */
    String shown() {
        return kind == Kind.END ? "文件末尾 / end of file" : (String) Text.shortened(text);
    }

    int width() {
        return kind == Kind.STRING ? text.length() + 2 : Math.max(1, text.length());
    }

    public int end() {
        return offset + width();
    }
}
