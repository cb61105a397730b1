package org.maplebridge.audit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what a verifier needs of an entry that is no decision: its first members, and what a removal names. */
final class EntryReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build();

    private final Map<String, String> members = new HashMap<>();
    private final List<String> removed = new ArrayList<>(0);

    private EntryReader() {}

    /** @throws IllegalArgumentException if these bytes are none that the log keeps */
    static Act read(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            EntryReader reader = new EntryReader();
            reader.read(parser);
            return reader.act();
        } catch (IOException | DateTimeException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private void read(JsonParser parser) throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue()) {
                members.put(name, parser.getText());
            } else if (name.equals("removed") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    removed.add(parser.getText());
                }
            } else {
                parser.skipChildren();
            }
        }
        require(parser.nextToken() == null);
    }

    private Act act() {
        UUID id = UUID.fromString(required("id"));
        return switch (required("kind")) {
            case "POLICY" -> new Act.Proposal(id, required("policy"));
            case "ACTIVATION" -> new Act.Activation(id, required("policy"), Instant.parse(required("since")));
            case "WITHDRAWAL" -> new Act.Withdrawal(id, required("policy"));
            case "REMOVAL" ->
                new Act.Removal(
                        id,
                        "RECORD".equals(members.get("what"))
                                ? removed.stream().map(UUID::fromString).toList()
                                : List.of());
            default -> new Act.Other(id, members.get("kind"));
        };
    }

    private String required(String member) {
        String value = members.get(member);
        require(value != null);
        return value;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("no entry of the log");
        }
    }
}
