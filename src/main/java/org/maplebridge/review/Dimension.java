package org.maplebridge.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/** What a person can change: how dangerous and urgent a dispute is, or who leads. */
public enum Dimension {
    LEVEL(Level.values()),
    TIER(Tier.values());

    private final List<String> steps;

    Dimension(Enum<?>[] steps) {
        this.steps = Arrays.stream(steps).map(Enum::name).toList();
    }

    /** As bodies and rule folders name it. */
    String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its values, from the lowest to the highest. */
    List<String> steps() {
        return steps;
    }

    /** How many steps one value lies above another; below it, a negative number. */
    int steps(String from, String to) {
        return steps.indexOf(to) - steps.indexOf(from);
    }
}
