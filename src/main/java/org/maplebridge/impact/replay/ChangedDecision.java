package org.maplebridge.impact.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/**
 * One decision that would be another, with both verdicts, for machines and pages.
 *
 * @param policy that it was made under
 * @param before what the record says
 * @param now what the replaying policy says
 * @param rules that act otherwise
 * @param lost facts of the record that the policy cannot take
 */
public record ChangedDecision(
        String id,
        String at,
        String area,
        String policy,
        Told before,
        Told now,
        List<ToldRule> rules,
        List<Lost> lost) {

    /**
     * A verdict in short.
     *
     * @param duties each in one word after its kind
     * @param clocks by kind
     */
    public record Told(
            Level level,
            Tier tier,
            Level couldReach,
            List<String> duties,
            Map<String, String> clocks,
            List<String> rules) {

        static Told of(Ruling ruling) {
            Map<String, String> clocks = new TreeMap<>();
            ruling.clocks().forEach((kind, span) -> clocks.put(kind.name(), span(span)));
            return new Told(
                    ruling.level(),
                    ruling.tier(),
                    ruling.couldReach(),
                    Duty.of(ruling.duties()).stream()
                            .map(duty -> duty.kind() + " " + duty.ids())
                            .toList(),
                    clocks,
                    ruling.rules().stream().map(Fired::rule).toList());
        }

        private static String span(Span span) {
            return span.n() + " " + span.unit();
        }
    }

    /** A rule that acts otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToldRule(String rule, RuleChange.Turn turn, String before, String after, boolean decisive) {}

    public static ChangedDecision of(Comparison comparison) {
        PastDecision past = comparison.past();
        return new ChangedDecision(
                past.id().toString(),
                past.at().toString(),
                past.area(),
                past.policy(),
                Told.of(comparison.before()),
                Told.of(comparison.now()),
                comparison.change().stream()
                        .flatMap(change -> change.rules().stream())
                        .map(rule -> new ToldRule(
                                rule.rule(), rule.turn(), print(rule.before()), print(rule.after()), rule.decisive()))
                        .toList(),
                comparison.lost());
    }

    private static String print(Effect effect) {
        return effect == null ? null : effect.print();
    }
}
