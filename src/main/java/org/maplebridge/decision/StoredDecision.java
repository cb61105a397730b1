package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** A decision in the store: its record, and columns that are read from the record to search by. */
@Entity
@Table(name = "decision")
public class StoredDecision extends PanacheEntityBase {

    public static final JsonMapper JSON = new JsonMapper();

    @Id
    public UUID id;

    public byte[] record;
    public Instant at;
    public String level;
    public String tier;
    public String area;
    public String source;
    public String reference;

    @Column(name = "policy_id")
    public String policyId;

    public String author;

    /** Null if none was stated. */
    public String category;

    /** The ids of those that fired, each once, in their order. */
    public String[] rules;

    /** The rules whose effect was the result in its dimension, in their order. */
    public String[] decisive;

    /** The decision of the same dispute that this one follows; null for the first. No two follow the same. */
    @Column(name = "previous_id")
    public UUID previousId;

    /**
     * The facts that nobody had stated though they could have raised the level, the most telling first. The one column that the
     * record alone does not tell, only record and policy together; null when it was made before this was kept.
     */
    @Column(name = "left_open")
    public String[] leftOpen;

    /** Of a decision just made; what is found again is read from its bytes. */
    @Transient
    private JsonNode tree;

    static StoredDecision of(byte[] record) {
        StoredDecision row = new StoredDecision();
        row.record = record;
        JsonNode json = row.json();
        row.tree = json;
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

    /** The decision that follows this one, if one does. */
    public static Optional<StoredDecision> following(UUID decision) {
        return find("previousId", decision).firstResultOptional();
    }

    /** The record as a tree, to be read only; the bytes stay what counts. */
    public JsonNode json() {
        try {
            return tree != null ? tree : JSON.readTree(record);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
