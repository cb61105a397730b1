package org.maplebridge.policy;

import org.maplebridge.problem.Text;

/** Danger and urgency to people, ascending. */
public enum Level {
    GREEN(new Text("绿", "green")),
    BLUE(new Text("蓝", "blue")),
    YELLOW(new Text("黄", "yellow")),
    RED(new Text("红", "red"));

    private final Text text;

    Level(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
