package org.maplebridge.impact.replay;

import java.util.Comparator;
import org.maplebridge.problem.Text;

/** A stated fact that the other policy cannot take as it was stated; it counts as unknown there. */
public record Lost(String fact, Why why) implements Comparable<Lost> {

    private static final Comparator<Lost> ORDER =
            Comparator.comparing(Lost::fact).thenComparing(Lost::why);

    /** Why it cannot. */
    public enum Why {
        UNKNOWN_FACT(new Text("词汇表里没有这个事实", "no such fact in the vocabulary")),
        UNKNOWN_VALUE(new Text("没有这个值", "no such value")),
        OUT_OF_RANGE(new Text("超出范围", "out of range")),
        CONTRADICTION(new Text("同别的事实矛盾", "contradicts other facts"));

        private final Text text;

        Why(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    @Override
    public int compareTo(Lost other) {
        return ORDER.compare(this, other);
    }
}
