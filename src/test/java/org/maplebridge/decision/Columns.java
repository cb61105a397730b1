package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** The columns of a decision, read from the bytes of its record alone. */
final class Columns {

    private Columns() {}

    static StoredDecision of(byte[] record) {
        StoredDecision row = new StoredDecision();
        row.record = record;
        JsonNode json = row.json();
        row.id = UUID.fromString(json.get("id").textValue());
        row.at = Instant.parse(json.get("at").textValue());
        row.level = json.at("/verdict/level").textValue();
        row.tier = json.at("/verdict/tier").textValue();
        row.area = json.get("area").textValue();
        row.source = json.get("source").textValue();
        row.reference = json.get("reference").textValue();
        row.policyId = json.get("policy").textValue();
        row.author = json.get("by").textValue();
        row.category = json.at("/facts/category").textValue();
        row.rules = rules(json, reason -> true);
        row.decisive = rules(json, reason -> reason.get("decisive").booleanValue());
        row.previousId =
                json.has("previous") ? UUID.fromString(json.get("previous").textValue()) : null;
        return row;
    }

    private static String[] rules(JsonNode record, Predicate<JsonNode> which) {
        Set<String> rules = new TreeSet<>();
        for (JsonNode reason : record.at("/verdict/reasons")) {
            if (which.test(reason)) {
                rules.add(reason.get("rule").textValue());
            }
        }
        return rules.toArray(String[]::new);
    }
}
