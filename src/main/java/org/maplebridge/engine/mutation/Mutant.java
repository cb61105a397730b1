package org.maplebridge.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;

/**
 * A policy with one slip in one rule.
 *
 * @param rule as it should be
 * @param spoilt the same rule with the slip; a removed one stays as a rule that nothing fires, so that positions hold
 */
public record Mutant(Slip slip, Rule rule, Rule spoilt) {

    private static final Condition NEVER = new Condition.Any(List.of());

    static Mutant of(Rule rule, Slip slip, Condition condition, Reached reached, Effect effect) {
        Rule spoilt = new Rule(
                rule.id(),
                rule.sentence(),
                rule.because(),
                rule.source(),
                rule.stage(),
                condition,
                reached,
                effect,
                rule.place());
        return new Mutant(slip, rule, spoilt);
    }

    static Mutant removing(Rule rule) {
        return of(rule, Slip.RULE_REMOVED, NEVER, rule.reached(), rule.effect());
    }

    /** The whole policy with this slip in it. Its id stays that of the sound one: no folder ever holds it. */
    public Policy of(Policy sound) {
        List<Rule> rules = sound.rules().stream()
                .map(one -> one.id().equals(rule.id()) ? spoilt : one)
                .toList();
        return new Policy(
                sound.id(),
                sound.header(),
                sound.vocabulary(),
                rules,
                sound.cases(),
                sound.promises(),
                sound.calendar(),
                sound.folder());
    }

    /** What the rule says, as an author would write it on one line. */
    public String before() {
        return print(rule);
    }

    /** What it says with the slip. */
    public String after() {
        return spoilt.condition().equals(NEVER) ? "–" : print(spoilt);
    }

    private static String print(Rule rule) {
        List<String> parts = new ArrayList<>();
        if (rule.reached().level() != Level.GREEN) {
            parts.add("level >= " + rule.reached().level() + ";");
        }
        if (rule.reached().tier() != Tier.VILLAGE) {
            parts.add("tier >= " + rule.reached().tier() + ";");
        }
        if (!rule.condition().equals(Condition.ALWAYS)) {
            parts.add(rule.condition().print());
        }
        parts.add("→ " + rule.effect().print());
        return String.join(" ", parts);
    }
}
