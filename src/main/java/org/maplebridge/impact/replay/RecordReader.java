package org.maplebridge.impact.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads a record in one pass and without a tree: of a million of them, most are read only to be found unchanged. */
final class RecordReader {

    /** Names are not interned: they come from a file, and interned ones would stay. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build();

    private final JsonParser parser;
    private UUID id;
    private Instant at;
    private String area;
    private String policy;
    private List<Stated> facts;
    private Ruling ruling;

    private RecordReader(JsonParser parser) {
        this.parser = parser;
    }

    static PastDecision read(byte[] record) throws NoRecord {
        try (JsonParser parser = JSON.createParser(record)) {
            return new RecordReader(parser).record();
        } catch (JacksonException broken) {
            long near = broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
            throw new NoRecord("第 %d 字节附近不是合格的 JSON".formatted(near), "Not well-formed JSON near byte " + near);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PastDecision record() throws IOException, NoRecord {
        JsonMembers.require(parser.nextToken() == JsonToken.START_OBJECT, "JSON");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member(name);
        }
        JsonMembers.require(parser.nextToken() == null, "JSON");
        JsonMembers.require(id != null, "id");
        JsonMembers.require(at != null, "at");
        JsonMembers.require(area != null, "area");
        JsonMembers.require(policy != null, "policy");
        JsonMembers.require(facts != null, "facts");
        JsonMembers.require(ruling != null, "verdict");
        return new PastDecision(id, at, area, policy, facts, ruling);
    }

    private void member(String name) throws IOException, NoRecord {
        switch (name) {
            case "id" -> id = id(JsonMembers.text(parser, name));
            case "at" -> at = instant(JsonMembers.text(parser, name));
            case "area" -> area = JsonMembers.text(parser, name);
            case "policy" -> policy = JsonMembers.text(parser, name);
            case "facts" -> facts = facts();
            case "verdict" -> ruling = new RulingReader(parser).read();
            default -> parser.skipChildren();
        }
    }

    private List<Stated> facts() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "facts");
        List<Stated> stated = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            JsonMembers.require(value.isScalarValue(), "facts." + name);
            String token = value == JsonToken.VALUE_NULL ? null : parser.getText();
            stated.add(new Stated(name, token, value == JsonToken.VALUE_STRING));
        }
        return stated;
    }

    private static UUID id(String text) throws NoRecord {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw JsonMembers.wrong("id");
        }
    }

    private static Instant instant(String text) throws NoRecord {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw JsonMembers.wrong("at");
        }
    }
}
