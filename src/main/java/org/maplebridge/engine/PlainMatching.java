package org.maplebridge.engine;

import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Facts;

/** Asks the model itself, rule by rule: the yardstick for what Drools answers, and good enough where nobody waits. */
public record PlainMatching(List<Rule> rules) implements Matching {

    public static PlainMatching of(Policy policy) {
        return new PlainMatching(policy.rules());
    }

    @Override
    public Stages of(Facts facts) {
        return (stage, level, tier, fired) -> {
            for (int at = 0; at < rules.size(); at++) {
                if (rules.get(at).stage() == stage && rules.get(at).fires(facts, level, tier)) {
                    fired.accept(at);
                }
            }
        };
    }
}
