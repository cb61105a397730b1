package org.maplebridge.impact.replay;

import org.maplebridge.policy.Effect;

/** A rule that fired in a verdict, and what it did there. */
public record Fired(String rule, Effect effect) {}
