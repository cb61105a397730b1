package org.maplebridge.alternative;

import java.util.List;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;

/**
 * What would lower the level.
 *
 * @param levels each lower one that a smallest change leads to, from the highest
 * @param lowest the lowest that any change of what can be changed leads to; the present level if none lowers it
 * @param heldBy the rules that keep the level there, whatever is changed of what can be; none if the lowest is the lowest of all
 * @param unproven of which it could not be told in bounded time; then a level below {@code lowest} is not ruled out
 */
public record Lowering(List<Reaching> levels, Level lowest, List<Rule> heldBy, List<Level> unproven) {}
