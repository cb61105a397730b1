package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Someone named in a dispute; part of the personal part and of nothing else. */
record Party(String name, Optional<String> phone) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (phone.isPresent()) {
            json.writeStringField("phone", phone.get());
        }
        json.writeEndObject();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Party";
    }
}
