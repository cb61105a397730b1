package org.maplebridge.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/**
 * The effects of the rules that fired, joined: the highest level and tier, the union of the duties, the shortest clocks.
 * Joining has no order, so neither has a policy.
 */
final class Joined {

    private final List<Rule> rules;
    private int[] fired = new int[32];
    private int count;
    private Level level = Level.GREEN;
    private Tier tier = Tier.VILLAGE;
    private boolean levelStands;
    private boolean tierStands;
    private final SortedSet<String> notified = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> reports = new TreeMap<>();
    private final SortedSet<String> forbidden = new TreeSet<>();
    private final SortedSet<String> involve = new TreeSet<>();
    private final Map<ClockKind, Span> clocks = new EnumMap<>(ClockKind.class);

    Joined(List<Rule> rules) {
        this.rules = rules;
    }

    /** With a level that no rule moves. */
    static Joined under(List<Rule> rules, Level level) {
        Joined joined = new Joined(rules);
        joined.level = level;
        joined.levelStands = true;
        return joined;
    }

    /** With a level and a tier that no rule moves. */
    static Joined under(List<Rule> rules, Level level, Tier tier) {
        Joined joined = under(rules, level);
        joined.tier = tier;
        joined.tierStands = true;
        return joined;
    }

    Level level() {
        return level;
    }

    Tier tier() {
        return tier;
    }

    Duties duties() {
        return new Duties(notified, reports, forbidden, involve);
    }

    Map<ClockKind, Span> clocks() {
        return clocks;
    }

    /** Positions of the rules that fired, ascending. */
    int[] fired() {
        int[] sorted = Arrays.copyOf(fired, count);
        Arrays.sort(sorted);
        return sorted;
    }

    void add(int rule) {
        if (count == fired.length) {
            fired = Arrays.copyOf(fired, count * 2);
        }
        fired[count++] = rule;
        join(rules.get(rule).effect());
    }

    boolean isDecisive(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            return raise.level() == level;
        }
        if (effect instanceof Effect.Lead lead) {
            return lead.tier() == tier;
        }
        return !(effect instanceof Effect.Clock clock) || clock.span().lastsAsLongAs(clocks.get(clock.kind()));
    }

    private void join(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            level = levelStands ? level : level.max(raise.level());
        } else if (effect instanceof Effect.Lead lead) {
            tier = tierStands ? tier : tier.max(lead.tier());
        } else if (effect instanceof Effect.Notify told) {
            notified.addAll(told.units());
        } else if (effect instanceof Effect.Report report) {
            reports.computeIfAbsent(report.law(), law -> new TreeSet<>()).addAll(report.units());
        } else if (effect instanceof Effect.ForbidMediation forbid) {
            forbidden.add(forbid.reason());
        } else if (effect instanceof Effect.Involve joining) {
            involve.addAll(joining.units());
        } else if (effect instanceof Effect.Clock clock) {
            clocks.merge(clock.kind(), clock.span(), Joined::shorter);
        }
    }

    /** Of two spans that last equally long the one in the smaller unit, so that no order of rules shows. */
    private static Span shorter(Span a, Span b) {
        if (a.lastsAsLongAs(b)) {
            return a.unit().compareTo(b.unit()) <= 0 ? a : b;
        }
        return a.shorterThan(b) ? a : b;
    }
}
