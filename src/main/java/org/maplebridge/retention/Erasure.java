package org.maplebridge.retention;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;

/**
 * Destroys the personal part of a decision, on request (个人信息保护法 47): its ciphertext, and the key that alone opens it. The
 * record, which holds a salted commitment to it and no word of it, stays. Copies taken before know nothing of it: a backup
 * holds ciphertext and wrapped key until it is gone itself, or the master key of its time is destroyed.
 */
@ApplicationScoped
class Erasure {

    @Inject
    @DataSource("retention")
    javax.sql.DataSource retention;

    @Inject
    Clock clock;

    /**
     * Once is enough: what is gone stays gone, and that it went is one entry.
     *
     * @throws NotFoundException if nothing personal was ever told
     */
    void erase(UUID decision, String by) throws SQLException {
        try (Connection connection = retention.getConnection()) {
            connection.setAutoCommit(false);
            try {
                erase(connection, decision, by);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private void erase(Connection connection, UUID decision, String by) throws SQLException {
        SealedWords words = new SealedWords(connection);
        if (words.destroy(List.of(decision)) > 0) {
            String id = decision.toString();
            Deed deed = Deed.keep(
                    connection, Kind.ERASURE, id, clock.instant(), by, out -> out.writeStringField("decision", id));
            words.note(List.of(decision), deed.id);
        } else if (!isGone(connection, decision)) {
            throw new NotFoundException();
        }
    }

    private static boolean isGone(Connection connection, UUID decision) throws SQLException {
        String select = "select decision_id from removed_part where decision_id = ?"
                + " union select entry_id from removed where entry_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, decision);
            statement.setObject(2, decision);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
