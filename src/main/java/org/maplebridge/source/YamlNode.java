package org.maplebridge.source;

import java.util.List;
import java.util.Map;
import org.maplebridge.problem.Place;

/** A piece of YAML that still knows where it was written. */
public sealed interface YamlNode {

    Place place();

    /**
     * One value as it was written.
     *
     * @param quoted whether it stood in quotes: a quoted {@code "true"} is a text, a plain one is not
     */
    record Scalar(String text, boolean quoted, Place place) implements YamlNode {
        public boolean isNull() {
            return !quoted && text.equals("null");
        }
    }

    record Sequence(List<YamlNode> items, Place place) implements YamlNode {}

    /** Entries in written order. */
    record Mapping(Map<String, Entry> entries, Place place) implements YamlNode {}

    /** A key with its own place, and what it holds. */
    record Entry(Scalar key, YamlNode value) {}
}
