package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Facts;

/** A decision in the store: its record, and columns to search by, which say nothing that is not in the record. */
@Entity
@Table(name = "decision")
class StoredDecision extends PanacheEntityBase {

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

    /** @param record of this very decision */
    static StoredDecision of(Decision decision, byte[] record) {
        Intake intake = decision.intake();
        Finding finding = decision.finding();
        StoredDecision row = new StoredDecision();
        row.id = decision.id();
        row.record = record;
        row.at = finding.at();
        row.level = finding.verdict().level().name();
        row.tier = finding.verdict().tier().name();
        row.area = intake.area();
        row.source = intake.source().name();
        row.reference = intake.reference();
        row.policyId = finding.policy().id();
        row.author = decision.by();
        row.category = category(intake.facts());
        row.rules = rules(finding.verdict());
        return row;
    }

    private static String category(Facts facts) {
        return facts.vocabulary()
                .fact("category")
                .map(facts.stated()::get)
                .map(code ->
                        facts.vocabulary().fact("category").orElseThrow().type().token(code))
                .orElse(null);
    }

    private static String[] rules(Verdict verdict) {
        Set<String> rules = new TreeSet<>();
        verdict.reasons().forEach(reason -> rules.add(reason.rule().id()));
        return rules.toArray(String[]::new);
    }

    /** The record as a tree, to be read only; the bytes stay what counts. */
    JsonNode json() {
        try {
            return JSON.readTree(record);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
