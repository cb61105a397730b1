package org.maplebridge.audit.note;

import org.maplebridge.problem.Text;

/** A text that is not what it should be, or is not signed as it should be. Without a trace: a file may hold many. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text cause;

    public Malformed(String zh, String en) {
        super(en, null, false, false);
        this.cause = new Text(zh, en);
    }

    /** What is wrong with it, in both languages. */
    public Text says() {
        return cause;
    }
}
