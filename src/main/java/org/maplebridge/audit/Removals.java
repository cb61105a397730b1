package org.maplebridge.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.maplebridge.journal.Kind;

/** Entries whose bytes retention took away, by the deeds that say so. */
record Removals(Connection connection) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Damaged if no deed of retention names the entry */
    void requireRemoved(StoredLog.Numbered entry) throws SQLException {
        String select = "select d.record from removed r join deed d on d.id = r.deed"
                + " where r.entry_id = ? and d.kind = '" + Kind.REMOVAL + "'";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, entry.id());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !names(row.getBytes(1), entry.id().toString())) {
                    throw Damaged.entry(
                            entry.id(),
                            "存下的字节不见了，也没有到期删除的记录",
                            "its stored bytes are gone, and no removal by retention names it");
                }
            }
        }
    }

    private static boolean names(byte[] removal, String id) {
        try {
            for (JsonNode one : JSON.readTree(removal).path("removed")) {
                if (id.equals(one.textValue())) {
                    return true;
                }
            }
            return false;
        } catch (IOException damaged) {
            return false; // its own entry tells
        }
    }
}
