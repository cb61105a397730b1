package org.maplebridge.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Rule;

/** What each rule adds to a verdict, as small numbers, so that “is it the only one?” is a count. */
final class Contributions {

    private final int[][] ofRule;
    private final int size;

    Contributions(List<Rule> rules) {
        Map<String, Integer> numbers = new HashMap<>();
        ofRule = rules.stream()
                .map(rule -> names(rule.effect())
                        .mapToInt(name -> numbers.computeIfAbsent(name, fresh -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
        size = numbers.size();
    }

    /** A count of nothing, to be counted up. */
    int[] none() {
        return new int[size];
    }

    void count(int rule, int[] counts) {
        for (int contribution : ofRule[rule]) {
            counts[contribution]++;
        }
    }

    boolean isOnlyOne(int rule, int[] counts) {
        for (int contribution : ofRule[rule]) {
            if (counts[contribution] == 1) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> names(Effect effect) {
        if (effect instanceof Effect.Notify told) {
            return told.units().stream().map(unit -> "notify " + unit);
        }
        if (effect instanceof Effect.Involve involve) {
            return involve.units().stream().map(unit -> "involve " + unit);
        }
        if (effect instanceof Effect.Report report) {
            return report.units().stream().map(unit -> "report " + report.law() + " " + unit);
        }
        if (effect instanceof Effect.ForbidMediation forbid) {
            return Stream.of("forbid " + forbid.reason());
        }
        return Stream.of(effect instanceof Effect.Clock clock ? clock.kind().name() : effect.dimension());
    }
}
