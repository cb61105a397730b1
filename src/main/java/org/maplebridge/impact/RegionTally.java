package org.maplebridge.impact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.impact.replay.Comparison;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.ExactDifference;
import org.maplebridge.proof.Region;

/** How many past decisions lie in each kind of dispute that a policy decides differently from the one in force. */
final class RegionTally {

    private final Optional<ExactDifference> difference;
    private final Map<String, Long> decisions = new LinkedHashMap<>();

    RegionTally(Policy inForce, Policy asked) {
        this.difference = between(inForce, asked);
        difference.ifPresent(found -> found.regions().stream().map(Region::id).forEach(id -> decisions.put(id, 0L)));
    }

    private static Optional<ExactDifference> between(Policy inForce, Policy asked) {
        try {
            return Optional.of(ExactDifference.between(inForce, asked));
        } catch (ExactDifference.NotComparable apart) {
            return Optional.empty();
        }
    }

    /** A decision in two of them counts in both; one that only differs from an older policy in none. */
    void count(Comparison changed) {
        Map<String, String> stated = new HashMap<>();
        changed.past().facts().forEach(one -> stated.put(one.fact(), one.token()));
        stated.values().removeIf(token -> token == null);
        difference.ifPresent(found -> found.regionsOf(stated).forEach(id -> decisions.merge(id, 1L, Long::sum)));
    }

    /** By the id of the region. */
    Map<String, Long> decisions() {
        return decisions;
    }
}
