package org.maplebridge.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the columns of decisions and deeds to the exact bytes beside them. Searches, reports, the areas of desks and retention
 * read the columns, and only the bytes are in the log. Of {@code decision.left_open} nothing can be said: the record tells it
 * only together with its policy.
 */
public record DerivedColumns(Connection connection) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where rows are kept that have a record. */
    public enum Table {
        DECISION(DerivedColumn.OF_A_DECISION),
        DEED(DerivedColumn.OF_A_DEED);

        private final List<DerivedColumn> columns;

        Table(List<DerivedColumn> columns) {
            this.columns = columns;
        }
    }

    /**
     * The names of the columns that are not what the record beside them says. A record that is no JSON says nothing and accuses no
     * column: whether its bytes were changed, their hash tells.
     */
    public Map<UUID, List<String>> changed(Table table, Collection<UUID> ids) throws SQLException {
        Map<UUID, List<String>> changed = new HashMap<>();
        read(table, ids, (id, names) -> {
            if (!names.isEmpty()) {
                changed.put(id, names);
            }
        });
        return changed;
    }

    /** Those whose record can be read and says the same as every column. */
    public Set<UUID> agreeing(Table table, Collection<UUID> ids) throws SQLException {
        Set<UUID> agreeing = new HashSet<>();
        read(table, ids, (id, names) -> {
            if (names.isEmpty()) {
                agreeing.add(id);
            }
        });
        return agreeing;
    }

    private interface Compared {
        void found(UUID id, List<String> changed);
    }

    /** Record and columns in one statement: retention may take the row away in between. */
    private void read(Table table, Collection<UUID> ids, Compared compared) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select * from " + table.name() + " where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    compare(table, rows, compared);
                }
            }
        }
    }

    private static void compare(Table table, ResultSet rows, Compared compared) throws SQLException {
        JsonNode record;
        try {
            record = JSON.readTree(rows.getBytes("record"));
        } catch (IOException unreadable) {
            return;
        }
        List<String> changed = new ArrayList<>();
        for (DerivedColumn column : table.columns) {
            if (column.isChanged(rows, record)) {
                changed.add(column.name());
            }
        }
        compared.found(rows.getObject("id", UUID.class), changed);
    }
}
