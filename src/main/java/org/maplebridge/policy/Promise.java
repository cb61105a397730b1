package org.maplebridge.policy;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/**
 * A situation of which at least this is said, whatever else is known or unknown of the dispute.
 *
 * @param when {@link Condition#ALWAYS} where it asks nothing of the facts
 * @param reached the level that the dispute has at least; green of every dispute
 * @param least as a rule would say it: at least this level or tier, these duties, a clock at most this long
 */
public record Promise(Text text, Condition when, Level reached, Effect least, Place place) {

    /** Whether it is promised of every dispute. */
    public boolean isOfEveryDispute() {
        return reached == Level.GREEN && when.equals(Condition.ALWAYS);
    }
}
