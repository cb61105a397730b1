package org.maplebridge.engine.mutation;

/** A mutant and what became of it. */
public record Trial(Mutant mutant, Fate fate) {}
