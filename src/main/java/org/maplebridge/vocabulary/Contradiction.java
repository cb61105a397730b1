package org.maplebridge.vocabulary;

/** Two stated facts that cannot both be true of one dispute. */
public record Contradiction(Fact one, Fact other, Implication broken) {}
