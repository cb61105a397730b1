package org.maplebridge.policy.difference;

import java.util.EnumMap;
import java.util.Map;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/**
 * One part of a policy in words.
 *
 * @param id by which it is the same part in another policy
 * @param aspects only those that it has
 */
record Described(Part part, String id, String file, Map<Aspect, Text> aspects) {

    Described(Part part, String id, Place place) {
        this(part, id, place instanceof Place.InFile in ? in.file() : place.label(), new EnumMap<>(Aspect.class));
    }

    Described with(Aspect aspect, Text words) {
        if (!words.zh().isEmpty() || !words.en().isEmpty()) {
            aspects.put(aspect, words);
        }
        return this;
    }

    /** What reads the same in every language: ids, signs and numbers. */
    Described with(Aspect aspect, String written) {
        return with(aspect, new Text(written, written));
    }

    String key() {
        return part + " " + id;
    }
}
