package org.maplebridge.policy;

import java.util.Set;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;

/**
 * Facts that change nothing of some parts of a verdict, whatever their value and whether known or not.
 *
 * @param leaves the parts, as {@link Effect#dimension()} names them
 */
public record Harmless(Text text, Set<Fact> facts, Set<String> leaves, Place place) {}
