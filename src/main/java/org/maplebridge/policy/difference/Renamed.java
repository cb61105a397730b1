package org.maplebridge.policy.difference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what is gone under one id and there under another, all else being equal. */
final class Renamed {

    private Renamed() {}

    /** By the earlier key. Where several are alike, none is called renamed. */
    static Map<String, Described> between(Map<String, Described> before, Map<String, Described> after) {
        Map<Object, String> gone = alone(before, after);
        Map<Object, String> come = alone(after, before);
        Map<String, Described> renamed = new LinkedHashMap<>();
        gone.forEach((content, key) -> {
            String now = come.get(content);
            if (!key.isEmpty() && now != null && !now.isEmpty()) {
                renamed.put(key, after.get(now));
            }
        });
        return renamed;
    }

    /** The key of what only one side has, by what is said of it; empty where two say the same. */
    private static Map<Object, String> alone(Map<String, Described> one, Map<String, Described> other) {
        Map<Object, String> alone = new HashMap<>();
        one.forEach((key, described) -> {
            if (!other.containsKey(key) && !described.aspects().isEmpty()) {
                alone.merge(content(described), key, (first, second) -> "");
            }
        });
        return alone;
    }

    private static Object content(Described described) {
        return Map.entry(described.part(), described.aspects());
    }
}
