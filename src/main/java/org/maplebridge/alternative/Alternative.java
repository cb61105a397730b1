package org.maplebridge.alternative;

import java.util.List;
import org.maplebridge.policy.Level;

/**
 * The same dispute with a few facts otherwise, and everything else as it is: known with the same value, or unknown.
 *
 * @param changes in the order of the form
 * @param follows what was unknown and is then implied
 * @param level that the engine finds for it
 */
public record Alternative(List<FactChange> changes, List<FactChange> follows, Level level) {

    /** How far its values lie from those of today. */
    public long steps() {
        return changes.stream().mapToLong(FactChange::steps).sum();
    }
}
