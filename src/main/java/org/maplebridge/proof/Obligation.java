package org.maplebridge.proof;

/** One claim that a guarantee comes down to, and the result that it is about. */
record Obligation(Claim claim, Result result) {}
