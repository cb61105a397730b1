package org.maplebridge.decision;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.problem.Text;

/** Why a dispute that was decided is decided again. */
public enum Why {
    /** Something happened or became known since. */
    NEW_FACT(new Text("有新的情况", "a new fact")),
    /** Something was entered wrongly. */
    CORRECTION(new Text("更正", "a correction"));

    private final Text text;

    Why(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
