package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a decision must be kept apart from: the parties' names and phones, and their story in words. */
record Personal(Optional<String> narrative, List<Party> parties) {

    /** The UTF-8 JSON that is sealed and committed to; members in a fixed order. */
    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        narrative.ifPresent(text -> json.put("narrative", text));
        if (!parties.isEmpty()) {
            ArrayNode list = json.putArray("parties");
            parties.forEach(party -> {
                ObjectNode one = list.addObject().put("name", party.name());
                party.phone().ifPresent(phone -> one.put("phone", phone));
            });
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return narrative.isEmpty() && parties.isEmpty();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Personal";
    }
}
