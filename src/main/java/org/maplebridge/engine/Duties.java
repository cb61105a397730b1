package org.maplebridge.engine;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What must be done besides leading: all by ids of the policy, in alphabetical order.
 *
 * @param notified units to be told
 * @param reports units that the law says must get a report, by law
 * @param forbidden reasons why the dispute may not be mediated; none means that it may
 * @param involve units that take part
 */
public record Duties(
        SortedSet<String> notified,
        SortedMap<String, SortedSet<String>> reports,
        SortedSet<String> forbidden,
        SortedSet<String> involve) {

    public boolean mediationAllowed() {
        return forbidden.isEmpty();
    }
}
