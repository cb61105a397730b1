package org.maplebridge.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;

/**
 * A dispute in a sentence, and what the policy must say of it.
 *
 * @param expected by dimension ({@code level}, {@code notify} …) in canonical words, as a verdict is put into words
 * @param fires ids of rules that must fire
 * @param nearly ids of rules that must not fire, but would if one fact were different
 */
public record Case(
        Text sentence,
        Facts facts,
        Map<String, Expected> expected,
        Bounds atLeast,
        Bounds atMost,
        List<Named> fires,
        List<Named> nearly,
        Place place) {

    /** What stands in the case for one dimension, and where. */
    public record Expected(String words, Place place) {}

    /** A rule's id, and where the case names it. */
    public record Named(String rule, Place place) {}

    /** A bound on level, tier, or both. */
    public record Bounds(Optional<Level> level, Optional<Tier> tier) {
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());
    }
}
