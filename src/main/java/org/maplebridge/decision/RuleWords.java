package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Language;

/** What a policy's rules say for themselves in one language; encoded once, since every reason of every answer repeats it. */
final class RuleWords {

    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString TITLE = new SerializedString("title");
    private static final SerializedString BECAUSE = new SerializedString("because");
    private static final SerializedString SOURCE = new SerializedString("source");

    private record Words(
            SerializableString id, SerializableString title, SerializableString because, SerializableString source) {}

    private final Map<String, Words> ofRule = new HashMap<>();

    RuleWords(Policy policy, Language language) {
        for (Rule rule : policy.rules()) {
            ofRule.put(
                    rule.id(),
                    new Words(
                            new SerializedString(rule.id()),
                            new SerializedString(rule.sentence().in(language)),
                            new SerializedString(rule.because().in(language)),
                            new SerializedString(rule.source())));
        }
    }

    /** Members of an object that is open. */
    void write(String rule, JsonGenerator out) throws IOException {
        Words words = ofRule.get(rule);
        out.writeFieldName(RULE);
        out.writeString(words.id());
        out.writeFieldName(TITLE);
        out.writeString(words.title());
        out.writeFieldName(BECAUSE);
        out.writeString(words.because());
        out.writeFieldName(SOURCE);
        out.writeString(words.source());
    }
}
