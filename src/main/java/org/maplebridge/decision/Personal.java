package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What a decision must be kept apart from: the parties' names and phones, and their story in words. */
record Personal(Optional<String> narrative, List<Party> parties) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 512;

    /** The UTF-8 JSON that is sealed and committed to; members in a fixed order. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (narrative.isPresent()) {
                json.writeStringField("narrative", narrative.get());
            }
            if (!parties.isEmpty()) {
                json.writeArrayFieldStart("parties");
                for (Party party : parties) {
                    party.write(json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    boolean isEmpty() {
        return narrative.isEmpty() && parties.isEmpty();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Personal";
    }
}
