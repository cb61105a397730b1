package org.maplebridge.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/**
 * What holds of a dispute and is to be done about it.
 *
 * @param couldReach the highest level that the unknown facts still allow
 * @param duties as a verdict has them
 * @param clocks as a verdict has them, with their instants
 */
public record Holds(Level level, Tier tier, Level couldReach, JsonNode duties, JsonNode clocks) {

    /** From a verdict, or from what a deed says holds since. */
    static Holds of(JsonNode json) {
        return new Holds(
                Level.valueOf(json.get("level").textValue()),
                Tier.valueOf(json.get("tier").textValue()),
                Level.valueOf(json.get("couldReach").textValue()),
                json.get("duties"),
                json.get("clocks"));
    }

    String value(Dimension dimension) {
        return dimension == Dimension.LEVEL ? level.name() : tier.name();
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStringField("level", level.name());
        out.writeStringField("tier", tier.name());
        out.writeStringField("couldReach", couldReach.name());
        out.writeFieldName("duties");
        write(duties, out);
        out.writeFieldName("clocks");
        write(clocks, out);
    }

    /** Without a mapper: a deed is written by a plain generator. */
    private static void write(JsonNode tree, JsonGenerator out) throws IOException {
        out.writeRawValue(tree.toString());
    }
}
