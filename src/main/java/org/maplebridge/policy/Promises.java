package org.maplebridge.policy;

import java.util.List;
import java.util.Map;
import org.maplebridge.problem.Place;
import org.maplebridge.vocabulary.Fact;

/**
 * What every version of the policy must keep.
 *
 * @param neverLowers facts of which more never gives a lower level or tier, fewer duties or a longer clock; each with its place
 * @param always what is said of some situations, or of every dispute
 */
public record Promises(Map<Fact, Place> neverLowers, List<Harmless> harmless, List<Promise> always) {

    public static final Promises NONE = new Promises(Map.of(), List.of(), List.of());
}
