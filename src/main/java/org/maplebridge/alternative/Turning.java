package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;
import org.maplebridge.proof.Dispute;
import org.maplebridge.proof.Kind;

/**
 * The smallest changes of one dispute that turn its level.
 *
 * @param levels the kinds that come to a level or a higher one
 * @param rules the kinds for which each level rule fires
 * @param most how many drafts to look at for each question
 */
record Turning(
        Terrain terrain,
        Map<Level, List<Kind>> levels,
        Map<Rule, List<Kind>> rules,
        Dispute known,
        Confirmation confirmation,
        int most) {

    Raising raising(Level present) {
        List<Reaching> reached = new ArrayList<>();
        List<Level> unproven = new ArrayList<>();
        for (int at = present.ordinal() + 1; at < Level.values().length; at++) {
            Level level = Level.values()[at];
            try {
                landing(level, changes(new Goal.Into(levels.get(level)))).ifPresent(reached::add);
            } catch (TooManyStates tooMany) {
                unproven.add(level);
            }
        }
        return new Raising(reached, unproven);
    }

    /** Downwards as far as anything leads: whatever comes no lower than this comes no lower than the next either. */
    Lowering lowering(Level present) {
        List<Reaching> reached = new ArrayList<>();
        List<Level> unproven = new ArrayList<>();
        Level lowest = present;
        boolean farther = true;
        for (int at = present.ordinal() - 1; at >= 0 && farther; at--) {
            Level level = Level.values()[at];
            try {
                List<Draft> changes = changes(new Goal.OutOf(levels.get(Level.values()[at + 1])));
                landing(level, changes).ifPresent(reached::add);
                farther = !changes.isEmpty();
                lowest = farther ? level : lowest;
            } catch (TooManyStates tooMany) {
                unproven.add(level);
            }
        }
        return new Lowering(reached, lowest, unproven.isEmpty() ? heldBy(lowest) : List.of(), unproven);
    }

    private List<Draft> changes(Goal goal) {
        return Search.smallest(goal, Draft.of(terrain, known), most);
    }

    /** Of the smallest changes those that come to this level and not beyond it. */
    private Optional<Reaching> landing(Level level, List<Draft> changes) {
        List<Draft> landing =
                changes.stream().filter(draft -> level(draft) == level).toList();
        if (landing.isEmpty()) {
            return Optional.empty();
        }
        List<Alternative> nearest = new ArrayList<>();
        List<List<FactChange>> all = new NearestValues(terrain, confirmation.facts()).of(landing);
        all.stream().limit(Smallest.MOST_SHOWN).forEach(values -> nearest.add(confirmation.of(values, level)));
        return Optional.of(new Reaching(level, new Smallest<>(landing.get(0).size(), all.size(), nearest)));
    }

    private Level level(Draft draft) {
        Level highest = Level.GREEN;
        for (Level level : Level.values()) {
            Dispute after = draft.after().orElseThrow();
            highest = levels.get(level).stream().anyMatch(kind -> kind.holds(after)) ? level : highest;
        }
        return highest;
    }

    /** The rules that no change stops; where each can be stopped and yet not all at once, all of them. */
    private List<Rule> heldBy(Level lowest) {
        if (lowest == Level.GREEN) {
            return List.of();
        }
        List<Rule> firing = rules.keySet().stream()
                .filter(rule -> WhatWouldChange.level(rule).compareTo(lowest) >= 0)
                .filter(rule -> rules.get(rule).stream().anyMatch(kind -> kind.holds(known)))
                .toList();
        List<Rule> unstopped = firing.stream().filter(this::isUnstopped).toList();
        return unstopped.isEmpty() ? firing : unstopped;
    }

    private boolean isUnstopped(Rule rule) {
        try {
            return changes(new Goal.OutOf(rules.get(rule))).isEmpty();
        } catch (TooManyStates tooMany) {
            return false;
        }
    }
}
