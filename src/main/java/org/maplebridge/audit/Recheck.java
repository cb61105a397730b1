package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.audit.note.KeySuccession;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Frontier;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.Subtrees;

/**
 * One way through the whole log, a few entries at a time: every stored byte is hashed again and compared with its leaf, the
 * columns beside it with what it says, the leaves with the stored subtrees, and the tree with every checkpoint. What {@code verify} does for a stranger, the service
 * does for itself, and sooner.
 */
final class Recheck {

    private static final int CHECKPOINTS_AT_ONCE = 200;

    private final Head end;
    private final VerifierKey ours;
    private final Frontier frontier = new Frontier();
    private final Deque<Head> checkpoints = new ArrayDeque<>();
    private KeySuccession keys;
    private Head last = Head.NONE;

    /** @param end how far it goes: what was the last checkpoint when it began */
    Recheck(Head end, VerifierKey ours) {
        this.end = end;
        this.ours = ours;
    }

    boolean isDone() {
        return frontier.size() >= end.size() && last.number() >= end.number();
    }

    /**
     * Checks the next entries.
     *
     * @throws Damaged naming the entry, or the entries between two checkpoints, that is not what it was
     */
    void step(Connection connection, int most) throws SQLException {
        StoredLog log = new StoredLog(connection);
        long to = Math.min(end.size(), frontier.size() + most);
        List<StoredLog.Numbered> entries = log.entries(frontier.size(), to);
        StoredBytes stored = new StoredBytes(connection);
        Map<UUID, byte[]> bytes = stored.of(entries);
        Map<UUID, List<String>> changed = stored.changedColumns(entries);
        checkpoints(log);
        for (StoredLog.Numbered entry : entries) {
            requireNext(entry);
            requireUnchanged(connection, entry, bytes.get(entry.id()));
            requireDerived(entry, changed.getOrDefault(entry.id(), List.of()));
            append(connection, entry.leaf());
            checkpoints(log);
        }
        if (frontier.size() < to) {
            throw missing(frontier.size());
        }
        if (frontier.size() == end.size() && last.number() < end.number()) {
            throw outOfOrder(last.number() + 1);
        }
    }

    private void requireNext(StoredLog.Numbered entry) {
        if (entry.seq() != frontier.size()) {
            throw missing(frontier.size());
        }
    }

    private static Damaged missing(long seq) {
        return Damaged.log(
                "log_entry " + seq,
                "日志里缺少第 %d 个条目".formatted(seq),
                "Entry number %d is missing from the log".formatted(seq));
    }

    private static void requireUnchanged(Connection connection, StoredLog.Numbered entry, byte[] bytes)
            throws SQLException {
        if (bytes == null) {
            new Removals(connection).requireRemoved(entry);
        } else if (!Hash.leaf(bytes).equals(entry.leaf())) {
            throw Damaged.entry(entry.id(), "存下的字节已被改动", "its stored bytes have been changed");
        } else if (!StoredBytes.areOf(entry, bytes)) {
            throw Damaged.entry(entry.id(), "这些字节是另一个条目的", "these bytes are of another entry");
        } else {
            new PolicyBytes(connection).requireUnchanged(entry, bytes);
        }
    }

    /** After the bytes were found to be those in the log, they say which column is wrong. */
    private static void requireDerived(StoredLog.Numbered entry, List<String> changed) {
        if (!changed.isEmpty()) {
            throw Damaged.entry(
                    entry.id(),
                    "记录没有变，表里由它得出的列却变了：" + String.join("、", changed),
                    "its record is what it was, but columns that follow from it were changed: "
                            + String.join(", ", changed));
        }
    }

    private void append(Connection connection, Hash leaf) {
        List<StoredLog.Subtree> completed = new ArrayList<>(0);
        frontier.add(leaf, (height, position, hash) -> {
            if (height % Subtrees.STEP == 0) {
                completed.add(new StoredLog.Subtree(height, position, hash));
            }
        });
        for (StoredLog.Subtree subtree : completed) {
            Hash stored = StoredSubtrees.on(connection)
                    .read(subtree.height(), subtree.position(), 1)
                    .get(0);
            if (!stored.equals(subtree.hash())) {
                long from = subtree.position() << subtree.height();
                long to = from + (1L << subtree.height()) - 1;
                throw Damaged.log(
                        "log_subtree " + subtree.height() + "/" + subtree.position(),
                        "第 %d 至 %d 个条目与存下的子树不符".formatted(from, to),
                        "Entries number %d to %d do not give their stored subtree".formatted(from, to));
            }
        }
    }

    /** All that the tree has just reached. */
    private void checkpoints(StoredLog log) throws SQLException {
        while (last.number() < end.number()) {
            if (checkpoints.isEmpty()) {
                checkpoints.addAll(log.checkpointsAfter(last.number(), CHECKPOINTS_AT_ONCE));
            }
            Head next = checkpoints.peek();
            if (next == null || next.number() != last.number() + 1 || next.size() < frontier.size()) {
                throw outOfOrder(last.number() + 1);
            }
            if (next.size() > frontier.size()) {
                return;
            }
            requireSigned(next, log);
            last = checkpoints.remove();
        }
        requireOurs();
    }

    private static Damaged outOfOrder(long checkpoint) {
        return Damaged.log(
                "checkpoint " + checkpoint,
                "第 %d 个检查点不见了，或者次序不对".formatted(checkpoint),
                "Checkpoint %d is gone, or out of order".formatted(checkpoint));
    }

    private void requireSigned(Head next, StoredLog log) throws SQLException {
        if (keys == null) {
            keys = new KeySuccession(log.keys().stream().findFirst().orElse(ours));
        }
        Hash root;
        try {
            root = keys.accept(next.signed()).root();
        } catch (Malformed forged) {
            throw Damaged.log(
                    "checkpoint " + next.number(),
                    "第 %d 个检查点：%s".formatted(next.number(), forged.says().zh()),
                    "Checkpoint %d: %s".formatted(next.number(), forged.says().en()));
        }
        if (next.checkpoint().size() != frontier.size() || !root.equals(frontier.root())) {
            throw Damaged.log(
                    "checkpoint " + next.number(),
                    "第 %d 至 %d 个条目里有改动：与第 %d 个检查点不符".formatted(last.size(), next.size() - 1, next.number()),
                    "Something among entries number %d to %d was changed: they do not give checkpoint %d"
                            .formatted(last.size(), next.size() - 1, next.number()));
        }
    }

    /**
     * A log that somebody else signed throughout would be sound in itself. It may only be that another service was given a new
     * key, so this is told as what it is; the sequencer does not go on with it either, and health says so.
     */
    private void requireOurs() {
        if (keys != null && !keys.current().equals(ours)) {
            throw new IllegalStateException("The last checkpoints are signed with another key, " + keys.current());
        }
    }
}
