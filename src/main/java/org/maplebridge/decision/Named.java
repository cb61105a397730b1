package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.engine.Duties;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/**
 * Every id that a verdict names, to be put into words.
 *
 * @param units each once, however many duties name it
 * @param reasons why the dispute may not be mediated
 */
record Named(
        Level level,
        Level couldReach,
        Tier tier,
        Set<String> units,
        Collection<String> laws,
        Collection<String> reasons,
        Map<ClockKind, Span> clocks) {

    static Named in(Verdict verdict) {
        Duties duties = verdict.duties();
        Set<String> units = new LinkedHashSet<>(duties.notified());
        duties.reports().values().forEach(units::addAll);
        units.addAll(duties.involve());
        return new Named(
                verdict.level(),
                verdict.couldReach(),
                verdict.tier(),
                units,
                duties.reports().keySet(),
                duties.forbidden(),
                verdict.clocks());
    }

    /** @param verdict of a stored record */
    static Named in(JsonNode verdict) {
        JsonNode duties = verdict.get("duties");
        Set<String> units = new LinkedHashSet<>(texts(duties.get("notify")));
        duties.get("reports").forEach(report -> units.addAll(texts(report.get("to"))));
        units.addAll(texts(duties.get("involve")));
        return new Named(
                Level.valueOf(verdict.get("level").textValue()),
                Level.valueOf(verdict.get("couldReach").textValue()),
                Tier.valueOf(verdict.get("tier").textValue()),
                units,
                duties.get("reports").findValuesAsText("law"),
                texts(duties.at("/mediation/because")),
                clocks(verdict.get("clocks")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Map<ClockKind, Span> clocks(JsonNode written) {
        Map<ClockKind, Span> clocks = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            JsonNode of = written.path(kind.effect());
            JsonNode clock = kind.tier().map(tier -> of.path(tier.name())).orElse(of);
            if (!clock.isMissingNode()) {
                ClockUnit unit = ClockUnit.valueOf(clock.get("unit").textValue());
                clocks.put(kind, new Span(clock.get("n").intValue(), unit));
            }
        }
        return clocks;
    }
}
