package org.maplebridge.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;

/** What a person did about a decision, as its deed says. The deed is all there is: nothing is kept beside it. */
public sealed interface Act {

    /** What all have in common. @param decision the one that it was done to */
    record Head(UUID id, UUID decision, Instant at, String by) {}

    Head head();

    default UUID id() {
        return head().id();
    }

    /** An officer of the leading tier stands by the level and the tier. */
    record Confirmed(Head head, Level level, Tier tier) implements Act {}

    /**
     * A level or a tier was raised, or is to be lowered.
     *
     * @param reason a code of the policy whose id is {@code terms}
     * @param reviewed when the dispute was looked at before it was to be lowered
     * @param rules those that had decided what is changed; none if none had
     * @param holds what holds since; a lowering has none until another person agrees
     */
    record Overridden(
            Head head,
            Direction direction,
            Dimension dimension,
            String from,
            String to,
            String reason,
            String terms,
            Optional<Instant> reviewed,
            List<String> rules,
            Optional<Holds> holds)
            implements Act {}

    /** Another person agreed to a lowering, or did not. @param holds what holds since, if agreed */
    record Agreed(Head head, UUID override, Optional<Holds> holds) implements Act {}

    /**
     * A party objected.
     *
     * @param party its place among the parties of the intake, from 0; none when the intake names none
     * @param due when the answer must be there; none when the calendar of the policy does not reach that far
     */
    record Objected(Head head, OptionalInt party, String terms, Optional<Instant> due) implements Act {}

    /**
     * An objection was answered: by a change, or by why there is none.
     *
     * @param change an override in effect, or a decision that followed
     * @param upheld a code of the policy whose id is {@code terms}
     */
    record Answered(Head head, UUID objection, Optional<UUID> change, Optional<String> upheld, String terms)
            implements Act {}

    /**
     * A page was released to a party.
     *
     * @param party its place among the parties of the intake, from 0; none when the intake names none
     * @param language in which the page is
     */
    record Released(Head head, OptionalInt party, Language language) implements Act {}

    /** Empty for what was done but changes nothing of what holds, such as opening the personal part. */
    static Optional<Act> of(Deed deed) {
        JsonNode json = tree(deed);
        return switch (deed.kind) {
            case CONFIRMATION -> Optional.of(json.has("override") ? agreed(json) : confirmed(json));
            case OVERRIDE -> Optional.of(overridden(json));
            case OBJECTION -> Optional.of(objected(json));
            case ANSWER -> Optional.of(answered(json));
            case RELEASE -> Optional.of(released(json));
            default -> Optional.empty();
        };
    }

    private static JsonNode tree(Deed deed) {
        try {
            return StoredDecision.JSON.readTree(deed.record);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Head head(JsonNode json) {
        return new Head(
                id(json, "id"),
                id(json, "decision"),
                Instant.parse(json.get("at").textValue()),
                json.get("by").textValue());
    }

    private static Act confirmed(JsonNode json) {
        return new Confirmed(
                head(json),
                Level.valueOf(json.get("level").textValue()),
                Tier.valueOf(json.get("tier").textValue()));
    }

    private static Act agreed(JsonNode json) {
        return new Agreed(head(json), id(json, "override"), holds(json));
    }

    private static Act overridden(JsonNode json) {
        return new Overridden(
                head(json),
                Direction.valueOf(json.get("direction").textValue()),
                Dimension.valueOf(json.get("dimension").textValue()),
                json.get("from").textValue(),
                json.get("to").textValue(),
                json.get("reason").textValue(),
                json.get("terms").textValue(),
                text(json, "reviewed").map(Instant::parse),
                StreamSupport.stream(json.get("rules").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList(),
                holds(json));
    }

    private static Act objected(JsonNode json) {
        return new Objected(
                head(json),
                party(json),
                json.get("terms").textValue(),
                text(json.get("answerWithin"), "due").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant));
    }

    private static Act answered(JsonNode json) {
        return new Answered(
                head(json),
                id(json, "objection"),
                text(json, "change").map(UUID::fromString),
                text(json, "upheld"),
                json.get("terms").textValue());
    }

    private static Act released(JsonNode json) {
        return new Released(
                head(json),
                party(json),
                Language.valueOf(json.get("language").textValue().toUpperCase(Locale.ROOT)));
    }

    private static OptionalInt party(JsonNode json) {
        return json.has("party") ? OptionalInt.of(json.get("party").intValue()) : OptionalInt.empty();
    }

    private static Optional<Holds> holds(JsonNode json) {
        return Optional.ofNullable(json.get("holds")).map(Holds::of);
    }

    private static UUID id(JsonNode json, String member) {
        return UUID.fromString(json.get(member).textValue());
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.get(member)).map(JsonNode::textValue);
    }
}
