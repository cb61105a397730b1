package org.maplebridge.impact.replay;

import java.util.List;
import org.maplebridge.vocabulary.Facts;

/**
 * The facts of a record under another vocabulary.
 *
 * @param facts without contradiction, ready to be evaluated
 * @param lost what could not be taken over
 */
record Restated(Facts facts, List<Lost> lost) {}
