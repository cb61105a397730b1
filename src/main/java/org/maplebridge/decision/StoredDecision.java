package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.account.Caller;
import org.maplebridge.engine.Reason;
import org.maplebridge.journal.Removed;
import org.maplebridge.journal.TimedId;
import org.maplebridge.vocabulary.Facts;

/** A decision in the store: its record, and columns to search by, which say nothing that is not in the record. */
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

    /** The rules whose effect was the result in its dimension, each once, in their order. */
    public String[] decisive;

    /** The decision of the same dispute that this one follows; null for the first. No two follow the same. */
    @Column(name = "previous_id")
    public UUID previousId;

    /**
     * The facts that nobody had stated though they could have raised the level, the most telling first. The one column that the
     * record tells only together with its policy; null when the decision was made before this was kept.
     */
    @Column(name = "left_open")
    public String[] leftOpen;

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
        row.rules = rules(finding.verdict().reasons().stream());
        row.decisive = rules(finding.verdict().reasons().stream().filter(Reason::decisive));
        row.previousId = intake.following().map(Following::previous).orElse(null);
        return row;
    }

    private static String category(Facts facts) {
        return facts.vocabulary()
                .fact(Criterion.CATEGORY.word())
                .filter(facts.stated()::containsKey)
                .map(fact -> fact.type().token(facts.stated().get(fact)))
                .orElse(null);
    }

    private static String[] rules(Stream<Reason> reasons) {
        return reasons.map(reason -> reason.rule().id()).distinct().sorted().toArray(String[]::new);
    }

    /** The decision that follows this one, if one does. */
    public static Optional<StoredDecision> following(UUID decision) {
        return find("previousId", decision).firstResultOptional();
    }

    /**
     * The decision that a caller asks for by id. One of another desk's area answers like one that does not exist: that it
     * exists is already something.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    public static StoredDecision seenBy(Caller caller, String id) {
        UUID decision = TimedId.parse(id).orElseThrow(NotFoundException::new);
        Removed.refuseIfSo(decision);
        return StoredDecision.<StoredDecision>findByIdOptional(decision)
                .filter(found -> caller.mayWorkIn(found.area))
                .orElseThrow(NotFoundException::new);
    }

    /** The record as a tree, to be read only; the bytes stay what counts. */
    public JsonNode json() {
        try {
            return JSON.readTree(record);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
