package org.maplebridge.policy;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/** A situation that is at least of this level, whatever else is known or unknown of the dispute. */
public record Promise(Text text, Condition when, Level level, Place place) {}
