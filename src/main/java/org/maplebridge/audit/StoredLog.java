package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Hash;

/** The tables of the log, on a connection whose transaction is somebody else's. */
record StoredLog(Connection connection) {

    /** An entry that waits for its number. @param leaf as it was hashed when it was written; null if that was not done */
    record Waiting(UUID id, String kind, byte[] leaf) implements StoredBytes.Entry {}

    /** An entry with its number. */
    record Numbered(long seq, String kind, UUID id, Hash leaf) implements StoredBytes.Entry {}

    /** A complete subtree. */
    record Subtree(int height, long position, Hash hash) {}

    /** Takes the turn for this transaction; false if another service has it. */
    boolean takeTurn() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from log_turn for update skip locked")) {
            return row.next();
        }
    }

    /** The last checkpoint. */
    Head head() throws SQLException {
        return checkpoints("order by number desc fetch first 1 rows only").stream()
                .findFirst()
                .orElse(Head.NONE);
    }

    /** The first checkpoint of a size; a second one only hands over to another key. */
    Optional<Head> checkpointOf(long size) throws SQLException {
        return checkpoints("where size = " + size + " order by number fetch first 1 rows only").stream()
                .findFirst();
    }

    /** Those after a number, in their order, at most so many. */
    List<Head> checkpointsAfter(long number, int most) throws SQLException {
        return checkpoints("where number > " + number + " order by number fetch first " + most + " rows only");
    }

    private List<Head> checkpoints(String which) throws SQLException {
        List<Head> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number, size, at, note from log_checkpoint " + which)) {
            while (rows.next()) {
                Instant at = rows.getObject(3, OffsetDateTime.class).toInstant();
                found.add(new Head(rows.getLong(1), rows.getLong(2), at, rows.getString(4)));
            }
        }
        return found;
    }

    void add(Head checkpoint) throws SQLException {
        String insert = "insert into log_checkpoint (number, size, at, note) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, checkpoint.number());
            statement.setLong(2, checkpoint.size());
            statement.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, checkpoint.note());
            statement.executeUpdate();
        }
    }

    /** How many entries have a number, by the last of them. */
    long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(seq) + 1, 0) from log_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The keys that signed so far, the oldest first. */
    List<VerifierKey> keys() throws SQLException {
        List<VerifierKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select verifier from log_key order by number")) {
            while (rows.next()) {
                keys.add(VerifierKey.parse(rows.getString(1)));
            }
        } catch (Malformed changed) {
            throw Damaged.log("log_key", "log_key 里的公钥已被改动", "A public key in log_key has been changed");
        }
        return keys;
    }

    void add(VerifierKey key, int number, Instant since) throws SQLException {
        String insert = "insert into log_key (number, verifier, since) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, number);
            statement.setString(2, key.text());
            statement.setObject(3, since.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /**
     * The first that wait, by id, which rises with time. One statement, hence one look: whoever is seen, all that it rests on is
     * seen too. A second look after the last id would miss what was written earlier and committed in between.
     */
    List<Waiting> waiting(int most) throws SQLException {
        String select =
                "select entry_id, kind, leaf from log_pending order by entry_id fetch first " + most + " rows only";
        List<Waiting> waiting = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3)));
            }
        }
        return waiting;
    }

    /** Numbers entries; they wait no longer. */
    void add(List<Numbered> entries, List<Subtree> subtrees) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into log_entry (seq, kind, entry_id, leaf) values (?, ?, ?, ?)")) {
            for (Numbered entry : entries) {
                statement.setLong(1, entry.seq());
                statement.setString(2, entry.kind());
                statement.setObject(3, entry.id());
                statement.setBytes(4, entry.leaf().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("insert into log_subtree (height, position, hash) values (?, ?, ?)")) {
            for (Subtree subtree : subtrees) {
                statement.setInt(1, subtree.height());
                statement.setLong(2, subtree.position());
                statement.setBytes(3, subtree.hash().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from log_pending where entry_id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Numbered::id).toArray()));
            int deleted = statement.executeUpdate();
            if (deleted != entries.size()) {
                throw new SQLException("%d of %d entries no longer wait".formatted(deleted, entries.size()));
            }
        }
    }

    /** Entries in the order of their numbers. */
    List<Numbered> entries(long from, long to) throws SQLException {
        return entries("where seq >= " + from + " and seq < " + to + " order by seq", null);
    }

    Optional<Numbered> entry(UUID id) throws SQLException {
        return entries("where entry_id = ?", id).stream().findFirst();
    }

    private List<Numbered> entries(String which, UUID id) throws SQLException {
        List<Numbered> entries = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select seq, kind, entry_id, leaf from log_entry " + which)) {
            if (id != null) {
                statement.setObject(1, id);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID entry = rows.getObject(3, UUID.class);
                    entries.add(new Numbered(rows.getLong(1), rows.getString(2), entry, hash(rows.getBytes(4), entry)));
                }
            }
        }
        return entries;
    }

    private static Hash hash(byte[] leaf, UUID entry) {
        if (leaf.length != Hash.LENGTH) {
            throw Damaged.entry(entry, "它在日志里的散列值已被改动", "its hash in the log has been changed");
        }
        return Hash.of(leaf);
    }

    /** Whether retention removed something after the log had this size. */
    boolean hasRemovalFrom(long size) throws SQLException {
        String select = "select 1 from log_entry where kind = 'REMOVAL' and seq >= " + size
                + " union all select 1 from log_pending where kind = 'REMOVAL' fetch first 1 rows only";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            return row.next();
        }
    }

    boolean isWaiting(UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from log_pending where entry_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
