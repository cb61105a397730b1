package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;

/** The words for every id of a verdict, so that a page needs no table of its own. */
final class Labels {

    private final Header header;
    private final Language language;

    Labels(Policy policy, Language language) {
        this.header = policy.header();
        this.language = language;
    }

    void write(JsonNode verdict, JsonGenerator out) throws IOException {
        JsonNode duties = verdict.get("duties");
        out.writeStartObject();
        say("level", Level.valueOf(verdict.get("level").textValue()).text(), out);
        say("tier", Tier.valueOf(verdict.get("tier").textValue()).text(), out);
        out.writeObjectFieldStart("units");
        for (Map.Entry<String, Text> unit : units(duties).entrySet()) {
            say(unit.getKey(), unit.getValue(), out);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("laws");
        for (JsonNode report : duties.get("reports")) {
            String law = report.get("law").textValue();
            say(law, header.laws().get(law).text(), out);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("mediation");
        for (JsonNode reason : duties.get("mediation").get("because")) {
            say(reason.textValue(), header.reasons().get(reason.textValue()).text(), out);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("clocks");
        clocks(verdict.get("clocks"), out);
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Each once, however many duties name it. */
    private Map<String, Text> units(JsonNode duties) {
        Map<String, Text> units = new LinkedHashMap<>();
        add(duties.get("notify"), units);
        duties.get("reports").forEach(report -> add(report.get("to"), units));
        add(duties.get("involve"), units);
        return units;
    }

    private void add(JsonNode ids, Map<String, Text> units) {
        ids.forEach(id -> units.put(id.textValue(), header.units().get(id.textValue())));
    }

    private void clocks(JsonNode clocks, JsonGenerator out) throws IOException {
        for (ClockKind kind : ClockKind.values()) {
            JsonNode of = clocks.path(kind.effect());
            JsonNode clock = kind.tier().map(tier -> of.path(tier.name())).orElse(of);
            if (!clock.isMissingNode()) {
                String key = kind.tier().map(tier -> kind.effect() + "." + tier).orElse(kind.effect());
                ClockUnit unit = ClockUnit.valueOf(clock.get("unit").textValue());
                say(key, kind.says(new Span(clock.get("n").intValue(), unit)), out);
            }
        }
    }

    private void say(String id, Text text, JsonGenerator out) throws IOException {
        out.writeStringField(id, text.in(language));
    }
}
