package org.maplebridge.engine;

import java.util.Optional;
import java.util.Set;
import org.maplebridge.policy.Level;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Stage;

/**
 * An unknown fact that could change the verdict.
 *
 * @param couldRaiseTo how high it could raise the level, if it could
 * @param couldChange which parts of the verdict it could change
 */
public record Question(Fact fact, Optional<Level> couldRaiseTo, Set<Stage> couldChange) {}
