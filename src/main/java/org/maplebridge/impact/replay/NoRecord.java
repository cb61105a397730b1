package org.maplebridge.impact.replay;

import org.maplebridge.problem.Text;

/** Bytes that are no record of a decision. Without a trace: among millions there may be many, and all are counted. */
public final class NoRecord extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text cause;

    NoRecord(String zh, String en) {
        super(en, null, false, false);
        this.cause = new Text(zh, en);
    }

    /** What is wrong with them, in both languages. */
    public Text says() {
        return cause;
    }
}
