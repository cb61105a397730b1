package org.maplebridge.review;

import org.maplebridge.problem.Text;

/** Whether a person stands by what holds. Notices and reports never wait for it. */
public enum State {
    PROPOSED(new Text("待确认", "proposed")),
    CONFIRMED(new Text("已确认", "confirmed"));

    private final Text text;

    State(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
