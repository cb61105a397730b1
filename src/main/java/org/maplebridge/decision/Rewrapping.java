package org.maplebridge.decision;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Puts a new master key in the place of the old ones: the keys of all personal parts are wrapped anew, the parts themselves are
 * not touched. It may be stopped at any moment and run again: a key is dropped only when nothing needs it any more.
 */
@ApplicationScoped
class Rewrapping {

    private static final int AT_ONCE = 500;

    @Inject
    DataSettings data;

    @Inject
    @DataSource("retention")
    javax.sql.DataSource retention;

    /**
     * @param parts how many were wrapped anew
     * @param keysLeft how many keys the file holds now; more than one while repeated requests still need an older one
     */
    record Done(long parts, int keysLeft) {}

    private record Part(UUID decision, UUID toldWith, String wrappedBy, byte[] wrappedKey) {}

    /** @param progress told the number of parts so far */
    Done run(boolean newKey, LongConsumer progress) throws SQLException, IOException {
        Keyring keyring = Keyring.in(data.masterKey());
        if (newKey) {
            // First of all the file: no part may ever be wrapped by a key that is not kept.
            keyring = new Keyring(
                    keyring.file(),
                    Stream.concat(Stream.of(MasterKey.random()), keyring.keys().stream())
                            .toList());
            keyring.write();
        }
        try (Connection connection = retention.getConnection()) {
            connection.setAutoCommit(false);
            long parts = 0;
            List<Part> next = next(keyring, connection);
            while (!next.isEmpty()) {
                rewrap(next, keyring, connection);
                connection.commit();
                parts += next.size();
                progress.accept(parts);
                next = next(keyring, connection);
            }
            return new Done(parts, drop(keyring, needed(connection)));
        }
    }

    private static List<Part> next(Keyring keyring, Connection connection) throws SQLException {
        String select =
                "select decision_id, told_with, wrapped_by, wrapped_key from personal_part where wrapped_by <> ?"
                        + " fetch first " + AT_ONCE + " rows only";
        List<Part> parts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, keyring.current().name());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    parts.add(new Part(
                            found.getObject(1, UUID.class),
                            found.getObject(2, UUID.class),
                            found.getString(3),
                            found.getBytes(4)));
                }
            }
        }
        return parts;
    }

    private static void rewrap(List<Part> parts, Keyring keyring, Connection connection) throws SQLException {
        String update = "update personal_part set wrapped_by = ?, wrapped_key = ? where told_with = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Part part : parts) {
                MasterKey from = keyring.named(part.wrappedBy())
                        .orElseThrow(() -> new IllegalStateException("No key " + part.wrappedBy() + " in the file"));
                statement.setString(1, keyring.current().name());
                statement.setBytes(
                        2, Sealed.rewrap(part.decision(), part.toldWith(), part.wrappedKey(), from, keyring.current()));
                statement.setObject(3, part.toldWith());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Names of the keys that something in the store still needs. */
    private static Set<String> needed(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select wrapped_by from personal_part union select keyed_by from idempotency_key")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static int drop(Keyring keyring, Set<String> needed) throws IOException {
        List<MasterKey> kept = keyring.keys().stream()
                .filter(key -> key.equals(keyring.current()) || needed.contains(key.name()))
                .toList();
        new Keyring(keyring.file(), kept).write();
        return kept.size();
    }
}
