package org.maplebridge.decision;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.problem.Problems;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;

/**
 * The record of a decision, read from its stored bytes so that it can be written again: by a policy that says the same today,
 * byte for byte the same. All of the verdict is found anew; nothing of the old one is read.
 */
public final class StoredRecord {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .build();

    private final Map<String, String> members;
    private final JsonNode facts;
    private final UUID id;
    private final Instant at;

    private StoredRecord(Map<String, String> members, JsonNode facts) {
        this.members = members;
        this.facts = facts;
        this.id = UUID.fromString(required("id"));
        this.at = Instant.parse(required("at"));
        required("policy");
    }

    /** @throws IllegalArgumentException if these bytes are no record */
    public static StoredRecord read(byte[] record) {
        Map<String, String> members = new HashMap<>();
        JsonNode facts = null;
        try (JsonParser parser = JSON.createParser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("facts") && value == JsonToken.START_OBJECT) {
                    facts = parser.readValueAsTree();
                } else if (value.isScalarValue()) {
                    members.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return new StoredRecord(members, facts);
        } catch (JacksonException | DateTimeException broken) {
            throw new IllegalArgumentException(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String required(String member) {
        String value = members.get(member);
        if (value == null) {
            throw new IllegalArgumentException("a record without " + member);
        }
        return value;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** The id of the policy that it was made under. */
    public String policy() {
        return members.get("policy");
    }

    /**
     * What would be written today.
     *
     * @throws org.maplebridge.problem.ProblemsFound if the facts are none of the policy's vocabulary
     * @throws IllegalArgumentException if something else that a record has is missing or wrong
     */
    public byte[] writtenAgain(Evaluation evaluation) {
        if (facts == null) {
            throw new IllegalArgumentException("a record without facts");
        }
        Problems problems = new Problems();
        Facts read = FactsReader.read(facts, "/facts", evaluation.policy().vocabulary(), problems);
        problems.throwIfAny();
        Finding finding = new Finding(evaluation.policy(), read, evaluation.verdict(read), at);
        return RecordWriter.write(new Decision(id, required("by"), intake(read), finding, part()))
                .json();
    }

    private Intake intake(Facts read) {
        try {
            Optional<OffsetDateTime> occurredAt =
                    Optional.ofNullable(members.get("occurredAt")).map(OffsetDateTime::parse);
            return new Intake(
                    required("reference"),
                    Source.valueOf(required("source")),
                    required("area"),
                    occurredAt,
                    following(),
                    read,
                    null);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private Optional<Following> following() {
        return Optional.ofNullable(members.get("previous"))
                .map(previous -> new Following(UUID.fromString(previous), Why.valueOf(required("why"))));
    }

    /** Of the personal part a record has the commitment alone. */
    private Optional<Sealed> part() {
        return Optional.ofNullable(members.get("personal"))
                .map(commitment -> new Sealed("", new byte[0], new byte[0], commitment));
    }
}
