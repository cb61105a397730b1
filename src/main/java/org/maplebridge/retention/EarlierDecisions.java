package org.maplebridge.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maplebridge.policy.Level;

/** What was decided before about the same dispute: while any of it is kept, all of it is. */
record EarlierDecisions(Connection connection, Terms terms) {

    /** Whether one of those before has not had its time yet. */
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
                        Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
                        if (!terms.isOver(row.getString(2), Level.valueOf(row.getString(3)), at)) {
                            return true;
                        }
                        next = row.getObject(1, UUID.class);
                    }
                }
            }
            return false;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
