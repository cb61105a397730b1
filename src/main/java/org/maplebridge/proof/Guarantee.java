package org.maplebridge.proof;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/**
 * Something that a policy promises of every dispute.
 *
 * @param text in plain words
 * @param place where it is promised; of what is promised of every policy, the file
 */
public record Guarantee(Type type, Text text, Place place) {

    /** What kind of promise it is. */
    public enum Type {
        /** A fact that gets worse never makes the verdict milder. */
        NEVER_LOWERS(new Text("越重不降", "never lowers")),
        /** A situation always gets at least something. */
        ALWAYS(new Text("一定如此", "always")),
        /** Every dispute gets it. */
        EVERY_DISPUTE(new Text("件件都有", "every dispute")),
        /** A fact leaves parts of the verdict alone. */
        HARMLESS(new Text("不受影响", "leaves alone")),
        /** What becomes known besides never takes a mandatory report away. */
        DUTY_STAYS(new Text("报告不减", "duty stays"));

        private final Text title;

        Type(Text title) {
            this.title = title;
        }

        public Text title() {
            return title;
        }
    }
}
