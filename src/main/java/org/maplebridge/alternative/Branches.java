package org.maplebridge.alternative;

import java.util.List;

/**
 * How a search goes on from a draft: whatever reaches the goal from here takes one of these steps.
 *
 * @param arrived whether the goal is reached
 * @param cut whether more would be found if more facts were allowed to change
 */
record Branches(boolean arrived, List<Step> steps, boolean cut) {

    static final Branches ARRIVED = new Branches(true, List.of(), false);

    static Branches of(List<Step> steps) {
        return new Branches(false, steps, false);
    }
}
