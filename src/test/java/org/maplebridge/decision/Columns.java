package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

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
        Set<String> rules = new TreeSet<>();
        json.at("/verdict/reasons")
                .forEach(reason -> rules.add(reason.get("rule").textValue()));
        row.rules = rules.toArray(String[]::new);
        return row;
    }
}
