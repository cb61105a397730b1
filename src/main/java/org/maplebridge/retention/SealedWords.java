package org.maplebridge.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything sealed that people told about a dispute, wherever it is kept: it goes together. */
record SealedWords(Connection connection) {

    /** Each with a column {@code decision_id}, the keys in the same rows as the ciphertexts. */
    private static final List<String> TABLES = List.of("personal_part");

    /** @return how many rows were destroyed */
    int destroy(Collection<UUID> decisions) throws SQLException {
        int destroyed = 0;
        for (String table : TABLES) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from " + table + " where decision_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", decisions.toArray()));
                destroyed += statement.executeUpdate();
            }
        }
        return destroyed;
    }

    /** Notes which deed says so; of words that were told after the first were destroyed, the first deed stays noted. */
    void note(Collection<UUID> decisions, UUID deed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into removed_part (decision_id, deed) values (?, ?) on conflict do nothing")) {
            for (UUID decision : decisions) {
                statement.setObject(1, decision);
                statement.setObject(2, deed);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
