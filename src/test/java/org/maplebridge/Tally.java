package org.maplebridge;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What desks were told, and what of it the store holds.
 *
 * @param unanswered attempts that got no answer, or were told that there is none now
 * @param lost decisions that were answered and are not there
 * @param twice requests of which the store holds more than one decision
 */
record Tally(int acknowledged, int unanswered, long lost, long twice) {

    static Tally of(Desks desks, String url) throws SQLException {
        Map<String, List<String>> stored = stored(url);
        long lost = desks.acknowledged().entrySet().stream()
                .filter(told -> !stored.getOrDefault(told.getKey(), List.of()).contains(told.getValue()))
                .count();
        long twice = stored.values().stream().filter(ids -> ids.size() > 1).count();
        return new Tally(desks.acknowledged().size(), desks.unanswered(), lost, twice);
    }

    /** Ids of decisions by reference; a desk gives each request a reference of its own. */
    private static Map<String, List<String>> stored(String url) throws SQLException {
        String password = url.startsWith("jdbc:h2:") ? "embedded" : "OWNER-PASSWORD";
        Map<String, List<String>> stored = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, "maplebridge", password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select reference, id from decision")) {
            while (found.next()) {
                stored.merge(found.getString(1), List.of(found.getString(2)), Tally::both);
            }
        }
        return stored;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
