package org.maplebridge.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.journal.Kind;
import org.maplebridge.source.Folder;

/** The files of stored policies, whose id the log holds. */
record PolicyBytes(Connection connection) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Damaged if the entry is a policy whose files no longer give its id */
    void requireUnchanged(StoredLog.Numbered entry, byte[] deed) throws SQLException {
        if (!entry.kind().equals(Kind.POLICY.name())) {
            return;
        }
        String id = id(deed);
        if (!folder(id).id().equals(id)) {
            throw Damaged.entry(
                    entry.id(), "政策 %s 的文件已被改动".formatted(id), "files of policy %s have been changed".formatted(id));
        }
    }

    private static String id(byte[] deed) {
        try {
            return JSON.readTree(deed).get("policy").textValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it is stored now; without files if there is none. */
    Folder folder(String id) throws SQLException {
        Map<String, byte[]> files = new TreeMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select path, content from policy_file where policy_id = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        return Folder.of(files);
    }
}
