package org.maplebridge.impact.replay;

/**
 * How a replay ended.
 *
 * @param impact of all that was told of: also when it ended early, it agrees with what the {@link Watch} heard
 * @param finished whether the source was read to its end; not when it was cancelled
 */
public record Replayed(Impact impact, boolean finished) {}
