package org.maplebridge.alternative;

import java.util.List;
import org.maplebridge.policy.Rule;

/**
 * A rule that did not fire because of exactly one condition, and would have led higher.
 *
 * @param oneOf the conditions of which any one would have been enough: several where the rule says “or”
 */
public record Missed(Rule rule, List<Lacking> oneOf) {}
