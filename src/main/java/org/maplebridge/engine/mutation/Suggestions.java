package org.maplebridge.engine.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.VerdictWords;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;

/** Makes cases of disputes on which a mutant's verdict is another one, and tries each before it is suggested. */
record Suggestions(Evaluation sound, Evaluation spoilt, Rule rule) {

    /** What no case can expect: that a clock of a kind does not run. */
    private static final String NO_CLOCK = "–";

    /** Empty when the difference cannot be said in a case. */
    Optional<SuggestedCase> of(Facts facts, Set<String> dimensions) {
        Map<String, String> said = VerdictWords.of(sound.verdict(facts));
        Map<String, String> expected = new LinkedHashMap<>();
        said.forEach((dimension, words) -> {
            boolean telling = dimension.equals("level") || dimensions.contains(dimension);
            if (telling && !words.equals(NO_CLOCK)) {
                expected.put(dimension, words);
            }
        });
        return Stream.of(Optional.of("fires"), Optional.of("nearly"), Optional.<String>empty())
                .map(named -> new SuggestedCase(rule.id(), facts, expected, named))
                .filter(one -> passes(sound, one) && !passes(spoilt, one))
                .findFirst();
    }

    private boolean passes(Evaluation policy, SuggestedCase suggested) {
        Map<String, Case.Expected> expected = new LinkedHashMap<>();
        suggested
                .expected()
                .forEach((dimension, words) -> expected.put(dimension, new Case.Expected(words, rule.place())));
        Case one = new Case(
                new Text("", ""),
                suggested.facts(),
                expected,
                Case.Bounds.NONE,
                Case.Bounds.NONE,
                named(suggested, "fires"),
                named(suggested, "nearly"),
                rule.place());
        return CaseRun.of(policy, one).passed();
    }

    private List<Case.Named> named(SuggestedCase suggested, String how) {
        return suggested.named().filter(how::equals).isPresent()
                ? List.of(new Case.Named(rule.id(), rule.place()))
                : List.of();
    }
}
