package org.maplebridge.policy;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/**
 * A situation of which at least this is said, whatever else is known or unknown of the dispute.
 *
 * @param when {@link Condition#ALWAYS} where it is promised of every dispute
 * @param least as a rule would say it: at least this level or tier, these duties, a clock at most this long
 */
public record Promise(Text text, Condition when, Effect least, Place place) {}
