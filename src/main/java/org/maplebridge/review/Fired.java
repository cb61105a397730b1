package org.maplebridge.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.maplebridge.engine.Verdict;

/**
 * A rule of the level or the tier stage that fired, with where it leads. A rule that leads higher than it did is another one:
 * whoever weighed it before weighed something else.
 */
record Fired(String rule, Dimension dimension, String to) {

    /** Those of a record's verdict. */
    static Set<Fired> of(JsonNode verdict) {
        return of(StreamSupport.stream(verdict.get("reasons").spliterator(), false)
                .map(reason ->
                        of(reason.get("rule").textValue(), reason.get("effect").textValue()))
                .toList());
    }

    static Set<Fired> of(Verdict verdict) {
        return of(verdict.reasons().stream()
                .map(reason -> of(reason.rule().id(), reason.rule().effect().print()))
                .toList());
    }

    private static Set<Fired> of(Collection<Fired> all) {
        Set<Fired> leading = new HashSet<>(all);
        leading.remove(null);
        return leading;
    }

    /** From an effect as rule files write it; null for one that leads to neither level nor tier. */
    private static Fired of(String rule, String effect) {
        String to =
                effect.substring(effect.indexOf('(') + 1, effect.length() - 1).strip();
        return effect.startsWith("raise(")
                ? new Fired(rule, Dimension.LEVEL, to)
                : effect.startsWith("lead(") ? new Fired(rule, Dimension.TIER, to) : null;
    }
}
