package org.maplebridge.vocabulary;

import java.util.Locale;
import org.maplebridge.problem.Text;

/** The four folders of rules, in the order in which they are evaluated. */
public enum Stage {
    LEVEL('L', new Text("预警等级", "warning level")),
    TIER('T', new Text("牵头层级", "leading tier")),
    DUTIES('D', new Text("职责", "duties")),
    CLOCKS('C', new Text("时限", "clocks"));

    private final char letter;
    private final Text title;

    Stage(char letter, Text title) {
        this.letter = letter;
        this.title = title;
    }

    /** The name of its folder and of its mention in a fact's {@code stages}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that the ids of its rules begin with. */
    public char letter() {
        return letter;
    }

    public Text title() {
        return title;
    }
}
