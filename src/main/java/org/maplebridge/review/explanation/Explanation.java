package org.maplebridge.review.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A decision in words of one language: what was known, what followed from it and why, what stayed open. For a page and for
 * a program alike; moments are in the policy's zone.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Explanation(
        String id,
        String reference,
        String area,
        Named source,
        Optional<OffsetDateTime> occurredAt,
        OffsetDateTime at,
        String by,
        OfPolicy policy,
        String headline,
        Named level,
        Named tier,
        boolean settled,
        Named couldReach,
        List<KnownFact> facts,
        List<Open> open,
        List<Because> reasons,
        Tasks duties,
        List<Clock> clocks,
        Now standing,
        List<Step> course) {

    /** An id and what it says. */
    record Named(String id, String text) {}

    /** An id, what it says, and the article that says so. */
    record Cited(String id, String text, String citation) {}

    /** The policy that decided, and the version of the engine's meaning. */
    record OfPolicy(String id, String version, String title, String authority, String notice, int engine) {}

    /** How a fact came to be known, or did not. */
    enum How {
        STATED,
        IMPLIED,
        ASKED_IN_VAIN
    }

    /** @param value as the record or the rules write it; none for what was asked in vain */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KnownFact(String fact, String text, Optional<String> value, Optional<String> words, How how) {}

    /** What nobody said, and how high it could still lead. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Open(String fact, String question, boolean asked, Optional<Named> couldRaiseTo) {}

    /** A fact that a rule rests on. */
    record Ground(String fact, String text, String words) {}

    /**
     * A rule that fired.
     *
     * @param title the sentence of its author
     * @param says the sentence written from what is evaluated
     */
    record Because(
            String rule,
            String title,
            String says,
            String because,
            String source,
            String effect,
            boolean decisive,
            boolean alone,
            List<Ground> facts) {}

    /** @param reports what the law wants reported, and to whom */
    record Tasks(
            @JsonProperty("notify") List<Named> notified,
            List<Report> reports,
            boolean mediationAllowed,
            List<Cited> notMediatedBecause,
            List<Named> involve) {}

    record Report(Cited law, List<Named> to) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Clock(String clock, String text, Optional<OffsetDateTime> due) {}

    /**
     * What holds of the dispute now, after everything that was decided and done.
     *
     * @param decision the latest one
     * @param confirmed by whom and when; none while it is proposed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Now(
            String decision,
            Named state,
            Optional<Confirmed> confirmed,
            String headline,
            Named level,
            Named tier,
            OffsetDateTime since,
            Tasks duties,
            List<Clock> clocks) {}

    record Confirmed(String by, OffsetDateTime at) {}

    /**
     * Something that was decided or done.
     *
     * @param does as the acts of a decision name it
     * @param text with the reason, by its code's own words; never a person's words, which lie in the personal part
     */
    record Step(String id, OffsetDateTime at, String by, String does, String text) {}

    /** Whether anything of the result is another one now. */
    public boolean isChanged() {
        return !standing.level().equals(level) || !standing.tier().equals(tier);
    }

    /** Those whose effect is the result come first on a page, the others after them. */
    public List<Because> decisive() {
        return reasons.stream().filter(Because::decisive).toList();
    }

    public List<Because> others() {
        return reasons.stream().filter(reason -> !reason.decisive()).toList();
    }
}
