package org.maplebridge.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.journal.DerivedColumns;
import org.maplebridge.journal.DerivedColumns.Table;
import org.maplebridge.journal.Kind;

/** The exact bytes of entries, wherever they are kept: of decisions, and of everything that was done. */
record StoredBytes(Connection connection) {

    /** How far from the beginning an entry says which one it is. */
    private static final int BEGINNING = 200;

    /** An entry by its kind and id. */
    interface Entry {
        String kind();

        UUID id();
    }

    /** By id; what has no bytes is not among them. */
    Map<UUID, byte[]> of(Collection<? extends Entry> entries) throws SQLException {
        Map<UUID, byte[]> bytes = new HashMap<>();
        read("decision", entries.stream().filter(StoredBytes::isDecision).toList(), bytes);
        read("deed", entries.stream().filter(entry -> !isDecision(entry)).toList(), bytes);
        return bytes;
    }

    /** By id, the columns that are not what the bytes beside them say. */
    Map<UUID, List<String>> changedColumns(Collection<? extends Entry> entries) throws SQLException {
        Map<Boolean, List<UUID>> ids = entries.stream()
                .collect(Collectors.partitioningBy(
                        StoredBytes::isDecision, Collectors.mapping(Entry::id, Collectors.toList())));
        DerivedColumns columns = new DerivedColumns(connection);
        Map<UUID, List<String>> changed = new HashMap<>(columns.changed(Table.DECISION, ids.get(true)));
        changed.putAll(columns.changed(Table.DEED, ids.get(false)));
        return changed;
    }

    private static boolean isDecision(Entry entry) {
        return entry.kind().equals(Kind.DECISION.name());
    }

    private void read(String table, List<? extends Entry> entries, Map<UUID, byte[]> into) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Array ids =
                connection.createArrayOf("uuid", entries.stream().map(Entry::id).toArray());
        try (PreparedStatement statement =
                connection.prepareStatement("select id, record from " + table + " where id = any(?)")) {
            statement.setArray(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
    }

    /** Whether these bytes are of that entry and no other: they say so themselves, in their first members. */
    static boolean areOf(Entry entry, byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.UTF_8);
        String id = "\"id\":\"" + entry.id() + "\"";
        return beginning.startsWith(isDecision(entry) ? "{" + id : "{\"kind\":\"" + entry.kind() + "\"," + id);
    }
}
