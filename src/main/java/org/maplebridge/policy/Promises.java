package org.maplebridge.policy;

import java.util.List;
import java.util.Set;
import org.maplebridge.vocabulary.Fact;

/**
 * What every version of the policy must keep.
 *
 * @param neverLowers facts of which more never gives a lower level
 */
public record Promises(Set<Fact> neverLowers, List<Promise> always) {}
