package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON while it is written, which keeps the spots where an answer will put words: so it need not be read again for them. */
final class MarkedOutput {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 4 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final JsonGenerator json;
    private final List<Marked.Reason> reasons = new ArrayList<>();
    private int open;
    private int close;

    private MarkedOutput() throws IOException {
        json = JSON.createGenerator(bytes);
    }

    /** Writes one document; its verdict with its braces by {@link #openVerdict} and {@link #closeVerdict}. */
    interface Writing {
        void to(MarkedOutput out) throws IOException;
    }

    static Marked write(Writing writing) {
        try {
            MarkedOutput out = new MarkedOutput();
            writing.to(out);
            out.json.close();
            return new Marked(out.bytes.toByteArray(), out.open, out.reasons, out.close);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    JsonGenerator json() {
        return json;
    }

    void openVerdict() throws IOException {
        json.writeStartObject();
        open = position();
    }

    void rule(String id) throws IOException {
        json.writeStringField("rule", id);
        reasons.add(new Marked.Reason(id, position()));
    }

    void closeVerdict() throws IOException {
        close = position();
        json.writeEndObject();
    }

    private int position() {
        return bytes.size() + json.getOutputBuffered();
    }
}
