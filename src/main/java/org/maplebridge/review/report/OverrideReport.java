package org.maplebridge.review.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.decision.Selection;
import org.maplebridge.review.Act;

/** Counts, one decision and one override after the other; what it holds grows with rules and months, not with decisions. */
final class OverrideReport {

    /** Stands for the rule that is missing: a person changed what no rule had decided. */
    static final String NO_RULE = "–";

    private final ZoneId zone;
    private final Map<String, RuleCount> rules = new HashMap<>();
    private final Map<String, Long> leftOpen = new HashMap<>();
    private long decisions;
    private long asked;

    OverrideReport(ZoneId zone) {
        this.zone = zone;
    }

    void add(Selection.Counted decision) {
        decisions++;
        YearMonth month = month(decision.at());
        for (String rule : decision.decisive()) {
            of(rule).decided(month);
        }
        if (decision.leftOpen() != null) {
            asked++;
            for (String fact : decision.leftOpen()) {
                leftOpen.merge(fact, 1L, Long::sum);
            }
        }
    }

    /** An override that took effect. @param decided when the decision that it changed was made */
    void add(Act.Overridden override, Instant decided) {
        List<String> overridden = override.rules().isEmpty() ? List.of(NO_RULE) : override.rules();
        for (String rule : overridden) {
            of(rule).overridden(month(decided), override.direction(), override.reason());
        }
    }

    /** The most often overridden first. */
    List<Map.Entry<String, RuleCount>> rules() {
        return rules.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, RuleCount>>comparingLong(
                                rule -> -rule.getValue().all().overridden())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** Facts with how many decisions were made without them, the most often left open first. */
    List<Map.Entry<String, Long>> leftOpen() {
        return leftOpen.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    long decisions() {
        return decisions;
    }

    /** Of how many decisions it is known what was left open. */
    long asked() {
        return asked;
    }

    private RuleCount of(String rule) {
        return rules.computeIfAbsent(rule, first -> new RuleCount());
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }
}
