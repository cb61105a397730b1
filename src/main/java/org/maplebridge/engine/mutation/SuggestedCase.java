package org.maplebridge.engine.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * A case that the sound policy passes and a mutant fails. Its sentence only lists the facts: whoever takes it over knows a
 * better one.
 *
 * @param rule the id of the rule that was spoilt
 * @param expected by dimension in canonical words
 * @param named whether the rule itself fires, or nearly does; neither when it is further away
 */
public record SuggestedCase(String rule, Facts facts, Map<String, String> expected, Optional<String> named) {

    /** As it is pasted at the end of a file of {@code cases/}. */
    public String yaml() {
        String facts = facts().stated().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getKey().type().token(fact.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        String expect = expected.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue().replace("=", ": "))
                .collect(Collectors.joining(", ", "{", "}"));
        String named = this.named.map(how -> "  " + how + ": [" + rule + "]\n").orElse("");
        return "- case: \"%s\"\n  en: \"%s\"\n  facts: %s\n  expect: %s\n%s"
                .formatted(quotable(sentence().zh()), quotable(sentence().en()), facts, expect, named);
    }

    private Text sentence() {
        return new Text(
                rule + "："
                        + list(
                                (fact, code) -> fact.text().zh() + "："
                                        + words(fact, code).zh(),
                                "，",
                                "什么都不知道"),
                rule + ": "
                        + list(
                                (fact, code) -> fact.text().en() + ": "
                                        + words(fact, code).en(),
                                ", ",
                                "nothing known"));
    }

    private String list(BiFunction<Fact, Long, String> say, String between, String none) {
        List<String> said = facts.stated().entrySet().stream()
                .map(fact -> say.apply(fact.getKey(), fact.getValue()))
                .toList();
        return said.isEmpty() ? none : String.join(between, said);
    }

    private static Text words(Fact fact, long code) {
        return fact.type().words(code);
    }

    private static String quotable(String text) {
        return text.replace('"', '\'');
    }
}
