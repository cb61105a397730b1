package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.engine.Duties;
import org.maplebridge.engine.Reason;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Span;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** Writes a verdict as design §3 lays it out: ids and values only, so that its text can be rendered in either language. */
final class VerdictWriter {

    /** The names that every reason repeats, encoded once. */
    private static final SerializableString EFFECT = new SerializedString("effect");

    private static final SerializableString DECISIVE = new SerializedString("decisive");
    private static final SerializableString ALONE = new SerializedString("alone");
    private static final SerializableString FACTS = new SerializedString("facts");

    private final Verdict verdict;
    private final Policy policy;
    private final Facts facts;
    private final ZonedDateTime at;
    private final MarkedOutput marked;
    private final JsonGenerator out;

    private VerdictWriter(Finding finding, MarkedOutput marked) {
        this.verdict = finding.verdict();
        this.policy = finding.policy();
        this.facts = finding.facts();
        this.at = finding.at().atZone(ZoneOffset.UTC);
        this.marked = marked;
        this.out = marked.json();
    }

    static void write(Finding finding, MarkedOutput out) throws IOException {
        new VerdictWriter(finding, out).write();
    }

    /** The same as a tree. */
    static JsonNode tree(Finding finding) {
        try {
            return StoredDecision.JSON.readTree(
                    MarkedOutput.write(out -> write(finding, out)).json());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() throws IOException {
        marked.openVerdict();
        out.writeStringField("level", verdict.level().name());
        out.writeStringField("tier", verdict.tier().name());
        out.writeBooleanField("settled", verdict.settled());
        out.writeStringField("couldReach", verdict.couldReach().name());
        if (!verdict.settled()) {
            out.writeFieldName("completeWithin");
            span(policy.header().completeWithin(), true);
        }
        duties(verdict.duties());
        clocks();
        out.writeArrayFieldStart("reasons");
        for (Reason reason : verdict.reasons()) {
            reason(reason);
        }
        out.writeEndArray();
        marked.closeVerdict();
    }

    private void duties(Duties duties) throws IOException {
        out.writeObjectFieldStart("duties");
        words("notify", duties.notified());
        out.writeArrayFieldStart("reports");
        for (var report : duties.reports().entrySet()) {
            out.writeStartObject();
            out.writeStringField("law", report.getKey());
            words("to", report.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("mediation");
        out.writeBooleanField("allowed", duties.mediationAllowed());
        words("because", duties.forbidden());
        out.writeEndObject();
        words("involve", duties.involve());
        out.writeEndObject();
    }

    /** Clocks of passing up stand by tier; only the tier that leads now has an instant, the next begins when it takes over. */
    private void clocks() throws IOException {
        out.writeObjectFieldStart("clocks");
        boolean passUp = false;
        for (ClockKind kind : ClockKind.values()) {
            Span span = verdict.clocks().get(kind);
            if (span == null) {
                continue;
            }
            if (kind.tier().isPresent() && !passUp) {
                out.writeObjectFieldStart(kind.effect());
                passUp = true;
            }
            out.writeFieldName(kind.tier().map(Enum::name).orElse(kind.effect()));
            span(span, kind.tier().isEmpty() || kind.tier().get() == verdict.tier());
        }
        if (passUp) {
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** Without an instant when the calendar does not reach that far: a wrong day would be worse than none. */
    private void span(Span span, boolean runs) throws IOException {
        Optional<ZonedDateTime> due =
                runs ? policy.calendar().due(at, span, policy.header().zone()) : Optional.empty();
        out.writeStartObject();
        out.writeNumberField("n", span.n());
        out.writeStringField("unit", span.unit().name());
        if (due.isPresent()) {
            out.writeStringField("due", Moments.local(due.get()));
        }
        out.writeEndObject();
    }

    private void reason(Reason reason) throws IOException {
        out.writeStartObject();
        marked.rule(reason.rule().id());
        out.writeFieldName(EFFECT);
        out.writeString(reason.rule().effect().print());
        out.writeFieldName(DECISIVE);
        out.writeBoolean(reason.decisive());
        out.writeFieldName(ALONE);
        out.writeBoolean(reason.alone());
        out.writeFieldName(FACTS);
        out.writeStartObject();
        List<Compare> grounds = reason.grounds();
        for (int at = 0; at < grounds.size(); at++) {
            Fact fact = grounds.get(at).fact();
            if (isFirst(fact, at, grounds)) {
                out.writeFieldName(fact.name());
                RecordWriter.value(fact, facts.value(fact), out);
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Several comparisons may ask for the same fact. */
    private static boolean isFirst(Fact fact, int at, List<Compare> grounds) {
        for (int before = 0; before < at; before++) {
            if (grounds.get(before).fact().equals(fact)) {
                return false;
            }
        }
        return true;
    }

    private void words(String name, Collection<String> words) throws IOException {
        out.writeArrayFieldStart(name);
        for (String word : words) {
            out.writeString(word);
        }
        out.writeEndArray();
    }
}
