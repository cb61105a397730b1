package org.maplebridge.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.maplebridge.journal.DerivedColumns;
import org.maplebridge.journal.DerivedColumns.Table;
import org.maplebridge.policy.Level;

/** What was decided before about the same dispute: while any of it is kept, all of it is. */
record EarlierDecisions(Connection connection, Terms terms) {

    /** Whether one of those before has not had its time yet, or cannot be told to have had it. */
    boolean areKept(Removal.Entry decision) {
        String select =
                "select p.id, p.policy_id, p.level, p.at from decision d join decision p on p.id = d.previous_id"
                        + " where d.id = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            UUID next = decision.id();
            while (next != null) {
                statement.setObject(1, next);
                next = null;
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        UUID earlier = row.getObject(1, UUID.class);
                        Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
                        if (!isCertain(earlier)
                                || !terms.isOver(row.getString(2), Level.valueOf(row.getString(3)), at)) {
                            return true;
                        }
                        next = earlier;
                    }
                }
            }
            return false;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private boolean isCertain(UUID decision) throws SQLException {
        return !new DerivedColumns(connection)
                .agreeing(Table.DECISION, List.of(decision))
                .isEmpty();
    }
}
