package org.maplebridge.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What held before joined with what is found now. A report that the law demands is never taken back. A clock that still runs is
 * put off only by lowering; one that has run out begins anew, because there is something new to do. The days until a dispute is
 * passed up count as long as one tier leads, whatever its level.
 */
final class Joining {

    private static final String PASS_UP = "passUpAfter";

    private final Instant at;
    private final Direction direction;
    private final boolean sameTier;

    private Joining(Instant at, Direction direction, boolean sameTier) {
        this.at = at;
        this.direction = direction;
        this.sameTier = sameTier;
    }

    static Holds of(Holds before, Holds found, Instant at, Direction direction) {
        Joining joining = new Joining(at, direction, before.tier() == found.tier());
        return new Holds(
                found.level(),
                found.tier(),
                found.couldReach(),
                duties(before.duties(), found.duties()),
                joining.clocks(before.clocks(), found.clocks()));
    }

    private static JsonNode duties(JsonNode before, JsonNode found) {
        SortedMap<String, SortedSet<String>> reports = new TreeMap<>();
        for (JsonNode duties : new JsonNode[] {before, found}) {
            for (JsonNode report : duties.get("reports")) {
                SortedSet<String> to = reports.computeIfAbsent(report.get("law").textValue(), law -> new TreeSet<>());
                report.get("to").forEach(unit -> to.add(unit.textValue()));
            }
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        reports.forEach((law, units) -> {
            ArrayNode to = all.addObject().put("law", law).putArray("to");
            units.forEach(to::add);
        });
        ObjectNode duties = found.deepCopy();
        duties.set("reports", all);
        return duties;
    }

    private JsonNode clocks(JsonNode before, JsonNode found) {
        ObjectNode clocks = found.deepCopy();
        for (Map.Entry<String, JsonNode> clock : before.properties()) {
            String name = clock.getKey();
            JsonNode kept = name.equals(PASS_UP)
                    ? passUp(clock.getValue(), found.get(name))
                    : kept(clock.getValue(), found.get(name));
            if (kept != null) {
                clocks.set(name, kept);
            }
        }
        return clocks;
    }

    /** Null if there is none of this kind any more. */
    private JsonNode kept(JsonNode before, JsonNode found) {
        boolean runs = due(before).filter(due -> due.isAfter(at)).isPresent();
        return direction == Direction.RAISE && runs ? earlier(before, found) : found;
    }

    private JsonNode passUp(JsonNode before, JsonNode found) {
        if (!sameTier || found == null) {
            return found;
        }
        ObjectNode clocks = found.deepCopy();
        before.properties().stream()
                .filter(clock -> clocks.has(clock.getKey()))
                .forEach(clock -> clocks.set(clock.getKey(), earlier(clock.getValue(), clocks.get(clock.getKey()))));
        return clocks;
    }

    private static JsonNode earlier(JsonNode before, JsonNode found) {
        Optional<Instant> was = due(before);
        Optional<Instant> is = found == null ? Optional.empty() : due(found);
        return was.isPresent() && (is.isEmpty() || !is.get().isBefore(was.get())) ? before : found;
    }

    private static Optional<Instant> due(JsonNode clock) {
        return Optional.ofNullable(clock.get("due"))
                .map(due -> OffsetDateTime.parse(due.textValue()).toInstant());
    }
}
