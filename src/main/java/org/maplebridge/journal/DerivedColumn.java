package org.maplebridge.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A column that says nothing of its own: what it must hold follows from the exact bytes beside it.
 *
 * @param stored what it holds; null if nothing
 * @param derived what the record says; null if nothing
 */
record DerivedColumn(String name, Stored stored, Function<JsonNode, Object> derived) {

    static final List<DerivedColumn> OF_A_DECISION = List.of(
            text("/id"),
            moment("/at"),
            text("/verdict/level"),
            text("/verdict/tier"),
            text("/area"),
            text("/source"),
            text("/reference"),
            text("policy_id", "/policy"),
            text("author", "/by"),
            text("/facts/category"),
            rules("rules", reason -> true),
            rules("decisive", reason -> reason.path("decisive").booleanValue()),
            text("previous_id", "/previous"));

    static final List<DerivedColumn> OF_A_DEED = List.of(
            text("/id"),
            text("/kind"),
            new DerivedColumn("about", rows -> rows.getString("about"), DerivedColumn::about),
            moment("/at"),
            text("author", "/by"));

    /** Reads the column of the row at hand. */
    interface Stored {
        Object in(ResultSet rows) throws SQLException;
    }

    /** Most columns are called as the member of the record is. */
    private static DerivedColumn text(String pointer) {
        return text(last(pointer), pointer);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static DerivedColumn text(String name, String pointer) {
        return new DerivedColumn(
                name, rows -> rows.getString(name), record -> record.at(pointer).textValue());
    }

    /** Kept to the millisecond, in the table as in the record. */
    private static DerivedColumn moment(String pointer) {
        String name = last(pointer);
        return new DerivedColumn(
                name,
                rows -> rows.getObject(name, OffsetDateTime.class).toInstant(),
                record -> instant(record.at(pointer).asText()));
    }

    private static Object instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The ids of rules among the reasons, each once, in their order. */
    private static DerivedColumn rules(String name, Predicate<JsonNode> which) {
        return new DerivedColumn(name, rows -> words(rows.getArray(name)), record -> {
            Set<String> rules = new TreeSet<>();
            for (JsonNode reason : record.at("/verdict/reasons")) {
                if (which.test(reason)) {
                    rules.add(reason.path("rule").asText());
                }
            }
            return List.copyOf(rules);
        });
    }

    /** The two databases give arrays of different types. */
    private static Object words(Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    /** What is done to a decision names it, whatever else it names; everything else is done to a policy. */
    private static Object about(JsonNode record) {
        return (record.has("decision") ? record.get("decision") : record.path("policy")).textValue();
    }

    boolean isChanged(ResultSet rows, JsonNode record) throws SQLException {
        return !Objects.equals(stored.in(rows), derived.apply(record));
    }
}
