package org.maplebridge.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;

/**
 * What the cases of a policy leave untried.
 *
 * @param rulesNeverFired ids of rules that fire in no case
 * @param effectsNeverExpected effects of rules that fire, but in no case that says what it expects of that dimension
 */
public record Coverage(List<String> rulesNeverFired, List<String> effectsNeverExpected) {

    public static Coverage of(Policy policy, List<CaseRun> runs) {
        Set<String> fired = new HashSet<>();
        Set<String> expected = new HashSet<>();
        for (CaseRun run : runs) {
            fired.addAll(run.fired());
            run.verdict().reasons().stream()
                    .map(reason -> reason.rule().effect())
                    .filter(effect -> run.one().expected().containsKey(effect.dimension()))
                    .forEach(effect -> expected.add(effect.print()));
        }
        return new Coverage(
                policy.rules().stream()
                        .map(Rule::id)
                        .filter(id -> !fired.contains(id))
                        .toList(),
                policy.rules().stream()
                        .map(rule -> rule.effect().print())
                        .distinct()
                        .filter(effect -> !expected.contains(effect))
                        .toList());
    }
}
