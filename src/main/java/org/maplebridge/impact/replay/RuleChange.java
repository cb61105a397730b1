package org.maplebridge.impact.replay;

import org.maplebridge.policy.Effect;
import org.maplebridge.problem.Text;

/**
 * A rule that acts otherwise in a decision.
 *
 * @param before what it did; null when it did not fire
 * @param after what it does; null when it does not fire
 * @param decisive whether its effect is itself part of what changed in the verdict
 */
public record RuleChange(String rule, Effect before, Effect after, boolean decisive) {

    /** How a rule can act otherwise. */
    public enum Turn {
        FIRES_NOW(new Text("现在触发", "fires now")),
        FIRES_NO_LONGER(new Text("不再触发", "fires no longer")),
        DOES_OTHERWISE(new Text("效果变了", "does otherwise"));

        private final Text text;

        Turn(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public Turn turn() {
        if (before == null) {
            return Turn.FIRES_NOW;
        }
        return after == null ? Turn.FIRES_NO_LONGER : Turn.DOES_OTHERWISE;
    }
}
