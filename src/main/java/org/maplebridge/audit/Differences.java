package org.maplebridge.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where two JSON documents say something else, by JSON Pointer (RFC 6901), from the beginning. */
final class Differences {

    /** Enough to see what kind of difference it is. */
    private static final int MOST = 50;

    private final ArrayNode found = JsonNodeFactory.instance.arrayNode();

    private Differences() {}

    static ArrayNode between(JsonNode stored, JsonNode now) {
        Differences differences = new Differences();
        differences.compare("", stored, now);
        return differences.found;
    }

    private void compare(String pointer, JsonNode stored, JsonNode now) {
        if (found.size() >= MOST || stored.equals(now)) {
            return;
        }
        if (stored.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"), stored.path(name), now.path(name)));
        } else if (stored.isArray() && now.isArray()) {
            for (int at = 0; at < Math.max(stored.size(), now.size()); at++) {
                compare(pointer + "/" + at, stored.path(at), now.path(at));
            }
        } else {
            add(pointer, stored, now);
        }
    }

    /** What is missing on one side is left out there. */
    private void add(String pointer, JsonNode stored, JsonNode now) {
        ObjectNode difference = found.addObject().put("pointer", pointer);
        if (!stored.isMissingNode()) {
            difference.set("stored", stored);
        }
        if (!now.isMissingNode()) {
            difference.set("now", now);
        }
    }
}
