package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.Subtrees;

/** The hashes of leaves and complete subtrees, read as they are asked for. */
final class StoredSubtrees {

    private StoredSubtrees() {}

    static Subtrees on(Connection connection) {
        return (height, position, count) -> read(connection, height, position, count);
    }

    private static List<Hash> read(Connection connection, int height, long position, int count) {
        String select = height == 0
                ? "select leaf from log_entry where seq >= ? and seq < ? order by seq"
                : "select hash from log_subtree where height = " + height
                        + " and position >= ? and position < ? order by position";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, position);
            statement.setLong(2, position + count);
            try (ResultSet rows = statement.executeQuery()) {
                List<Hash> hashes = new ArrayList<>(count);
                while (rows.next()) {
                    hashes.add(hash(rows.getBytes(1), height, position + hashes.size()));
                }
                if (hashes.size() != count) {
                    throw Damaged.log(
                            "log_%s %d".formatted(height == 0 ? "entry" : "subtree", position),
                            "日志里从第 %d 个起缺少条目或子树".formatted(position << height),
                            "Entries or subtrees are missing from number %d on".formatted(position << height));
                }
                return hashes;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Hash hash(byte[] stored, int height, long position) {
        if (stored.length != Hash.LENGTH) {
            throw Damaged.log(
                    "log_%s %d".formatted(height == 0 ? "entry" : "subtree", position),
                    "日志里第 %d 个条目或子树的散列值不是 %d 个字节：已被改动".formatted(position << height, Hash.LENGTH),
                    "The hash of the entry or subtree at number %d is not %d bytes long: it has been changed"
                            .formatted(position << height, Hash.LENGTH));
        }
        return Hash.of(stored);
    }
}
