package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maplebridge.account.Caller;
import org.maplebridge.journal.TimedId;

/** A decision in the store: its record, and columns that are read from the record to search by. */
@Entity
@Table(name = "decision")
public class StoredDecision extends PanacheEntityBase {

    static final JsonMapper JSON = new JsonMapper();

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
        row.rules = rules(json);
        return row;
    }

    private static String[] rules(JsonNode record) {
        Set<String> rules = new TreeSet<>();
        record.at("/verdict/reasons")
                .forEach(reason -> rules.add(reason.get("rule").textValue()));
        return rules.toArray(String[]::new);
    }

    /**
     * The decision that a caller asks for by id. One of another desk's area answers like one that does not exist: that it
     * exists is already something.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    public static StoredDecision seenBy(Caller caller, String id) {
        return TimedId.parse(id)
                .flatMap(key -> StoredDecision.<StoredDecision>findByIdOptional(key))
                .filter(decision -> caller.mayWorkIn(decision.area))
                .orElseThrow(NotFoundException::new);
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
