package org.maplebridge.engine;

import java.util.List;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Rule;

/**
 * A rule that fired, and what it did to the verdict.
 *
 * @param decisive its effect is the result in its dimension
 * @param alone it is the only rule that is
 * @param grounds the comparisons that held
 */
public record Reason(Rule rule, boolean decisive, boolean alone, List<Compare> grounds) {}
