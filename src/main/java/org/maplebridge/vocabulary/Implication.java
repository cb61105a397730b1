package org.maplebridge.vocabulary;

import org.maplebridge.problem.Place;

/**
 * True of every real dispute: when the first fact lies in its set, the second lies in its own.
 *
 * @param written as its author wrote it: {@code weapon == NONE ⇒ weaponNearness == NONE}
 */
public record Implication(Fact given, ValueSet when, Fact implied, ValueSet then, String written, Place place) {}
