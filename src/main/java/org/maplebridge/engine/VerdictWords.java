package org.maplebridge.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Span;

/** A verdict by dimension, in the very words in which a case states what it expects. */
public final class VerdictWords {

    private VerdictWords() {}

    public static Map<String, String> of(Verdict verdict) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("level", verdict.level().name());
        words.put("tier", verdict.tier().name());
        words.put("couldReach", verdict.couldReach().name());
        words.put("settled", Boolean.toString(verdict.settled()));
        words.put("notify", verdict.duties().notified().toString());
        words.put("reports", verdict.duties().reports().toString());
        words.put("forbidMediation", verdict.duties().forbidden().toString());
        words.put("involve", verdict.duties().involve().toString());
        Stream.of(ClockKind.CONTACT_WITHIN, ClockKind.REVIEW_WITHIN, ClockKind.REVIEW_EVERY)
                .forEach(kind -> words.put(kind.effect(), span(verdict.clocks().get(kind))));
        words.put(
                "passUpAfter",
                Stream.of(ClockKind.PASS_UP_FROM_VILLAGE, ClockKind.PASS_UP_FROM_TOWN)
                        .filter(verdict.clocks()::containsKey)
                        .map(kind -> kind.tier().orElseThrow() + "="
                                + span(verdict.clocks().get(kind)))
                        .collect(Collectors.joining(", ", "{", "}")));
        return words;
    }

    private static String span(Span span) {
        return span == null ? "–" : span.toString();
    }
}
