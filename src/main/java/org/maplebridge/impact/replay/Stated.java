package org.maplebridge.impact.replay;

/**
 * A fact as a record states it, not yet read against any vocabulary.
 *
 * @param token the value as people write it; null when it was asked in vain
 * @param quoted whether it stood in quotes: a word of a list does, a number and a yes or no does not
 */
public record Stated(String fact, String token, boolean quoted) {}
