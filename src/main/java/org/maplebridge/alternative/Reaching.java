package org.maplebridge.alternative;

import org.maplebridge.policy.Level;

/**
 * The smallest changes that come as far as a level and no farther. There are none where every smallest change that comes as far
 * goes on beyond it.
 *
 * @param smallest by size, then by how near the values lie: for the same facts only the nearest
 */
public record Reaching(Level level, Smallest<Alternative> smallest) {}
