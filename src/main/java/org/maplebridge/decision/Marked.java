package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A record or a verdict as the bytes that were written, and the spots in them where an answer puts words beside the ids.
 *
 * @param open just behind the brace that opens the verdict
 * @param reasons in their order
 * @param close at the brace that closes the verdict
 */
record Marked(byte[] json, int open, List<Reason> reasons, int close) {

    /** @param at just behind the id of the rule */
    record Reason(String rule, int at) {}

    /** The spots of a stored record, found again. */
    static Marked in(byte[] record) {
        try (JsonParser parser = StoredDecision.JSON.createParser(record)) {
            parser.nextToken();
            seek("verdict", parser);
            int open = position(parser);
            seek("reasons", parser);
            List<Reason> reasons = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                seek("rule", parser);
                reasons.add(new Reason(parser.getText(), position(parser)));
                toEnd(parser);
            }
            toEnd(parser);
            return new Marked(record, open, reasons, position(parser) - 1);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** To the value of a member of the object that is open. */
    private static void seek(String member, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            if (parser.currentName().equals(member)) {
                return;
            }
            parser.skipChildren();
        }
        throw new IOException("no member " + member);
    }

    /** To the brace that closes the object that is open. */
    private static void toEnd(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static int position(JsonParser parser) {
        return (int) parser.currentLocation().getByteOffset();
    }
}
