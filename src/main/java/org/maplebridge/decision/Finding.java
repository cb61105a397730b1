package org.maplebridge.decision;

import java.time.Instant;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Facts;

/**
 * What a policy said of a dispute's facts at a moment.
 *
 * @param at in whole milliseconds; the clocks of the verdict run from it
 */
record Finding(Policy policy, Facts facts, Verdict verdict, Instant at) {}
