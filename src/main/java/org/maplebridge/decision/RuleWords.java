package org.maplebridge.decision;

import java.util.HashMap;
import java.util.Map;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Language;

/** What a policy's rules say for themselves in one language; encoded once, since every reason of every answer repeats it. */
final class RuleWords {

    private final Map<String, byte[]> ofRule = new HashMap<>();

    RuleWords(Policy policy, Language language) {
        policy.rules().forEach(rule -> ofRule.put(rule.id(), words(rule, language)));
    }

    /** Members to follow the id of a rule. */
    byte[] of(String rule) {
        return ofRule.get(rule);
    }

    private static byte[] words(Rule rule, Language language) {
        return new Utf8(512)
                .put(",")
                .put(Utf8.member("title", rule.sentence().in(language)))
                .put(",")
                .put(Utf8.member("because", rule.because().in(language)))
                .put(",")
                .put(Utf8.member("source", rule.source()))
                .bytes();
    }
}
