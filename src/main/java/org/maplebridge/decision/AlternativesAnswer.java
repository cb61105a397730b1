package org.maplebridge.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * What would change a verdict, in words of one language beside every id.
 *
 * @param decision none in a preview
 * @param note what this says and what it does not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AlternativesAnswer(
        Optional<String> decision,
        String policy,
        Word level,
        Word tier,
        String note,
        Raised raising,
        Lowered lowering,
        Near nearMisses,
        Forcing forcing) {

    /** An id and what it says. */
    record Word(String id, String text) {
        static Word of(Level level, Language language) {
            return new Word(level.name(), level.text().in(language));
        }

        static Word of(Tier tier, Language language) {
            return new Word(tier.name(), tier.text().in(language));
        }
    }

    /** A rule and the sentence of its author. */
    record RuleWord(String rule, String title) {
        static RuleWord of(Rule rule, Language language) {
            return new RuleWord(rule.id(), rule.sentence().in(language));
        }
    }

    /** @param value as records write it; none for what is not known, which the text then says */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Value(Optional<String> value, String text) {
        /** @param code or {@link Facts#UNKNOWN} */
        static Value of(Fact fact, long code, Language language) {
            Optional<String> token =
                    Optional.of(code).filter(known -> known != Facts.UNKNOWN).map(fact.type()::token);
            return new Value(token, FactSentence.value(fact, code).in(language));
        }
    }

    /** @param unproven the levels of which it could not be told in bounded time */
    record Raised(String text, List<Way> levels, List<Word> unproven) {}

    /**
     * @param lowest that any change of what can be changed leads to
     * @param heldBy the rules that keep the level there
     */
    record Lowered(String text, List<Way> levels, Word lowest, List<RuleWord> heldBy, List<Word> unproven) {}

    /**
     * The smallest changes to one level.
     *
     * @param facts how many facts each changes
     * @param count how many there are, of which the first are listed
     */
    record Way(Word level, int facts, int count, List<Change> changes) {}

    /** @param follows what was unknown and is implied by it */
    record Change(String text, List<Changed> facts, List<Changed> follows) {}

    record Changed(String fact, String text, Value from, Value to) {}

    /** Rules that missed by one condition: of the level, and of the lead. */
    record Near(List<Miss> level, List<Miss> tier) {}

    /** @param oneOf the conditions of which any one would have been enough */
    record Miss(String rule, String title, String text, Word wouldBe, List<Lack> oneOf) {}

    /**
     * @param needed the condition as a sentence
     * @param fact none where an earlier result is too low
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Lack(String needed, Optional<String> fact, Optional<String> text, Optional<Value> known) {}

    record Forcing(Forced level, Forced tier) {}

    /** @param facts how many each set has; none, as {@code count}, where it could not be told in bounded time */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Forced(String text, Optional<Integer> facts, Optional<Integer> count, List<Together> sets) {}

    record Together(String text, List<Stated> facts) {}

    record Stated(String fact, String text, Value value) {}
}
