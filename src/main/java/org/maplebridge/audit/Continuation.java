package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.tree.Tree;

/** Whether the stored log continues a checkpoint that was kept elsewhere. */
record Continuation(Connection connection) {

    /** @throws Damaged if the log is shorter than it was, or began otherwise */
    void require(Optional<Checkpoint> kept) throws SQLException {
        if (kept.isEmpty()) {
            return;
        }
        Checkpoint earlier = kept.get();
        long size = new StoredLog(connection).size();
        if (size < earlier.size()) {
            throw Damaged.log(
                    "checkpoint of size " + earlier.size(),
                    "日志退回去了：保存的检查点有 %d 个条目，现在只有 %d 个".formatted(earlier.size(), size),
                    "The log went back: a checkpoint that was kept has %d entries, the log has %d"
                            .formatted(earlier.size(), size));
        }
        if (!new Tree(earlier.size(), StoredSubtrees.on(connection)).root().equals(earlier.root())) {
            throw Damaged.log(
                    "checkpoint of size " + earlier.size(),
                    "日志的前 %d 个条目与保存的检查点不符".formatted(earlier.size()),
                    "The first %d entries of the log are not those of a checkpoint that was kept"
                            .formatted(earlier.size()));
        }
    }
}
