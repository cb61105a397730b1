package org.maplebridge.alternative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * What would change a verdict, and what would not.
 *
 * @param facts that were decided on
 * @param verdict of the rules on them, whatever people did about it later
 * @param nearLevels rules that would have raised the level
 * @param nearTiers rules that would have given the lead to a higher tier
 * @param forcingLevel the fewest stated facts that by themselves lead to this level; one empty set where nothing raised it. Empty
 *     where it could not be told in bounded time
 * @param forcingTier the same of the tier
 */
public record Alternatives(
        Facts facts,
        Verdict verdict,
        Raising raising,
        Lowering lowering,
        List<Missed> nearLevels,
        List<Missed> nearTiers,
        Optional<Smallest<Set<Fact>>> forcingLevel,
        Optional<Smallest<Set<Fact>>> forcingTier) {}
