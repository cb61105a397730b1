package org.maplebridge.impact.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Text;

/**
 * An impact for machines and pages.
 *
 * @param seen decisions that were asked again
 * @param unreadable records that were none, beside those seen
 * @param withLost decisions of which the policy could not take every fact; these facts counted as unknown
 */
public record ImpactReport(
        long seen,
        long changed,
        long unchanged,
        long unreadable,
        long withLost,
        Matrix levels,
        Matrix couldReach,
        Matrix tiers,
        List<DutyCount> duties,
        List<ClockCount> clocks,
        List<RuleCount> rules,
        List<LostCount> lost) {

    /**
     * How many went from each to each.
     *
     * @param order of rows (before) and columns (under the policy), ascending
     */
    public record Matrix(List<Named> order, long[][] rows, long raised, long lowered) {

        static <E extends Enum<E>> Matrix of(Stream<Named> order, Moves<E> moves) {
            return new Matrix(order.toList(), moves.rows(), moves.raised(), moves.lowered());
        }
    }

    /** A level or a tier. */
    public record Named(String id, Text text) {}

    /** In how many decisions a duty is new, and in how many it is gone. */
    public record DutyCount(Duty.Kind kind, Text label, String ids, long added, long removed) {}

    /** In how many decisions a clock runs otherwise. */
    public record ClockCount(String clock, ClockChange.Turn turn, Text label, long decisions) {}

    /**
     * In how many changed decisions a rule acts otherwise.
     *
     * @param decisive in how many of them what it does is itself part of what changed
     */
    public record RuleCount(String rule, RuleChange.Turn turn, Text label, long decisions, long decisive) {}

    /** In how many decisions a stated fact could not be taken. */
    public record LostCount(String fact, Lost.Why why, Text label, long decisions) {}

    public static ImpactReport of(Impact impact) {
        return new ImpactReport(
                impact.seen(),
                impact.changed(),
                impact.unchanged(),
                impact.unreadable(),
                impact.withLost(),
                Matrix.of(ofLevels(), impact.levels()),
                Matrix.of(ofLevels(), impact.couldReach()),
                Matrix.of(
                        Arrays.stream(Tier.values()).map(tier -> new Named(tier.name(), tier.text())), impact.tiers()),
                counted(impact),
                counted(
                        impact.clocks(),
                        (clock, count) -> new ClockCount(
                                clock.kind().name(), clock.turn(), clock.turn().text(), count)),
                counted(
                        impact.rules(),
                        (rule, count) -> new RuleCount(
                                rule.rule(),
                                rule.turn(),
                                rule.turn().text(),
                                count,
                                impact.decisiveRules().of(rule))),
                counted(
                        impact.lost(),
                        (lost, count) -> new LostCount(
                                lost.fact(), lost.why(), lost.why().text(), count)));
    }

    private static Stream<Named> ofLevels() {
        return Arrays.stream(Level.values()).map(level -> new Named(level.name(), level.text()));
    }

    private static List<DutyCount> counted(Impact impact) {
        Map<Duty, Long> all = new TreeMap<>(impact.dutiesAdded().counts());
        impact.dutiesRemoved().counts().keySet().forEach(duty -> all.putIfAbsent(duty, 0L));
        return all.entrySet().stream()
                .map(entry -> new DutyCount(
                        entry.getKey().kind(),
                        entry.getKey().kind().text(),
                        entry.getKey().ids(),
                        entry.getValue(),
                        impact.dutiesRemoved().of(entry.getKey())))
                .toList();
    }

    private interface Counting<K, T> {
        T of(K one, long count);
    }

    private static <K extends Comparable<? super K>, T> List<T> counted(Tally<K> tally, Counting<K, T> counting) {
        return tally.counts().entrySet().stream()
                .map(entry -> counting.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
