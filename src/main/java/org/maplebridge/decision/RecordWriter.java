package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/**
 * Writes the record of a decision: one JSON document whose members stand in a fixed order (design §3). It is written once;
 * these bytes are stored, hashed and exported, and everything else is read from them.
 */
final class RecordWriter {

    private final MarkedOutput marked;
    private final JsonGenerator out;

    private RecordWriter(MarkedOutput marked) {
        this.marked = marked;
        this.out = marked.json();
    }

    static Marked write(Decision decision) {
        return MarkedOutput.write(out -> new RecordWriter(out).record(decision));
    }

    private void record(Decision decision) throws IOException {
        Intake intake = decision.intake();
        out.writeStartObject();
        out.writeStringField("id", decision.id().toString());
        out.writeStringField("at", Moments.utc(decision.finding().at()));
        out.writeStringField("by", decision.by());
        out.writeStringField("policy", decision.finding().policy().id());
        out.writeNumberField("engine", Verdict.ENGINE);
        if (intake.following().isPresent()) {
            out.writeStringField("previous", intake.following().get().previous().toString());
            out.writeStringField("why", intake.following().get().why().name());
        }
        out.writeStringField("reference", intake.reference());
        out.writeStringField("source", intake.source().name());
        out.writeStringField("area", intake.area());
        if (intake.occurredAt().isPresent()) {
            out.writeStringField("occurredAt", Moments.local(intake.occurredAt().get()));
        }
        out.writeObjectFieldStart("facts");
        facts(intake.facts());
        out.writeEndObject();
        if (decision.part().isPresent()) {
            out.writeStringField("personal", decision.part().get().commitment());
        }
        out.writeFieldName("verdict");
        VerdictWriter.write(decision.finding(), marked);
        out.writeEndObject();
    }

    /** What was stated and what was asked in vain, in the order of the vocabulary; not what follows from it. */
    private void facts(Facts facts) throws IOException {
        for (Fact fact : facts.vocabulary().all()) {
            Long code = facts.stated().get(fact);
            if (code != null) {
                out.writeFieldName(fact.name());
                value(fact, code, out);
            } else if (facts.askedInVain().contains(fact)) {
                out.writeNullField(fact.name());
            }
        }
    }

    /** A value as an intake body writes it: a word in quotes, a number, true or false. */
    static void value(Fact fact, long code, JsonGenerator out) throws IOException {
        if (fact.type() instanceof FactType.Named named) {
            out.writeString(named.token(code));
        } else if (fact.type() instanceof FactType.Number) {
            out.writeNumber(code);
        } else {
            out.writeBoolean(code == 1);
        }
    }
}
