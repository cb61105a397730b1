package org.maplebridge.alternative;

import java.util.List;
import org.maplebridge.policy.Level;

/**
 * What would raise the level.
 *
 * @param levels each higher one that a smallest change leads to, from the lowest; none if none can be reached
 * @param unproven of which it could not be told in bounded time
 */
public record Raising(List<Reaching> levels, List<Level> unproven) {}
