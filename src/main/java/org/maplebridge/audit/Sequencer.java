package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.SigningKey;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.ConsistencyProof;
import org.maplebridge.audit.tree.Frontier;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.Subtrees;
import org.maplebridge.audit.tree.Tree;

/**
 * Gives entries their numbers and signs what the log then looks like. Numbers and signature are one transaction: nothing is
 * numbered that is not signed, and what is hashed is read from the tables in that very transaction. Whatever another service
 * signed since must continue what this one saw, or nothing is signed any more. For one thread.
 */
final class Sequencer {

    /** A turn is a transaction; more than so many would keep it open for long. */
    static final int MOST_IN_A_TURN = 20_000;

    private static final int AT_ONCE = 1_000;
    private static final String TWICE = "23505";

    private final DataSource service;
    private final LogKeys keys;
    private final Clock clock;

    /** What this service saw last. Nothing may contradict it, whatever the tables say. */
    private Optional<Seen> seen = Optional.empty();

    private record Seen(Head head, Frontier frontier) {}

    /**
     * What came of a turn.
     *
     * @param head the last checkpoint now
     * @param numbered the ids of those that have a number since
     */
    record Turn(Head head, List<UUID> numbered) {
        boolean isFull() {
            return numbered.size() >= MOST_IN_A_TURN;
        }
    }

    Sequencer(DataSource service, LogKeys keys, Clock clock) {
        this.service = service;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Numbers what waits.
     *
     * @return empty if another service has the turn
     * @throws Damaged if what is stored is not what it was; nothing is signed then
     * @throws SQLException if it could not be done now
     */
    Optional<Turn> turn() throws SQLException {
        try (Connection connection = service.getConnection()) {
            connection.setAutoCommit(false);
            try {
                StoredLog log = new StoredLog(connection);
                if (!log.takeTurn()) {
                    connection.rollback();
                    return Optional.empty();
                }
                Seen before = handedOver(log, caughtUp(log));
                List<StoredLog.Waiting> waiting = log.waiting(MOST_IN_A_TURN);
                Seen after = numbered(log, before, waiting);
                connection.commit();
                seen = Optional.of(after);
                return Optional.of(new Turn(
                        after.head, waiting.stream().map(StoredLog.Waiting::id).toList()));
            } catch (SQLException | RuntimeException failed) {
                rollback(connection, failed);
                if (TWICE.equals(state(failed))) {
                    throw twice();
                }
                throw failed;
            }
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            because.addSuppressed(broken);
        }
    }

    private static String state(Exception failed) {
        return failed instanceof SQLException sql ? sql.getSQLState() : "";
    }

    private static Damaged twice() {
        return Damaged.log(
                "log_pending",
                "有一个条目已经有编号，却又在等编号；或者同一个编号出现了两次",
                "An entry that has a number waits for one again, or a number was given twice");
    }

    /** What the tables say now, found to continue what this service saw. */
    private Seen caughtUp(StoredLog log) throws SQLException {
        Head head = log.head();
        requireEnd(log, head);
        if (seen.isPresent() && seen.get().head.equals(head)) {
            return seen.get();
        }
        if (head.isNone()) {
            seen.ifPresent(earlier -> requireLater(head, earlier));
            return new Seen(head, new Frontier());
        }
        Checkpoint checkpoint = head.checkpoint();
        Signatures.requireSigned(head, log.keys());
        Tree tree = new Tree(head.size(), StoredSubtrees.on(log.connection()));
        Frontier frontier = tree.frontier();
        if (!frontier.root().equals(checkpoint.root())) {
            throw Damaged.log(
                    "checkpoint " + head.number(),
                    "日志里的散列值算出来的根与第 %d 个检查点不符".formatted(head.number()),
                    "The hashes of the log do not give the root of checkpoint %d".formatted(head.number()));
        }
        seen.ifPresent(earlier -> requireContinues(tree, checkpoint, head, earlier));
        return new Seen(head, frontier);
    }

    /** The last number is that of the last checkpoint: they are written together. */
    static void requireEnd(StoredLog log, Head head) throws SQLException {
        long size = log.size();
        if (size != head.size()) {
            throw Damaged.log(
                    "log_entry " + Math.min(size, head.size()),
                    "日志有 %d 个条目，最后一个检查点却说 %d 个".formatted(size, head.size()),
                    "The log has %d entries where its last checkpoint says %d".formatted(size, head.size()));
        }
    }

    private static void requireContinues(Tree tree, Checkpoint now, Head head, Seen earlier) {
        requireLater(head, earlier);
        ConsistencyProof proof = tree.consistency(earlier.frontier.size());
        if (!proof.proves(earlier.frontier.root(), now.root())) {
            throw Damaged.log(
                    "checkpoint " + head.number(),
                    "第 %d 个检查点不是第 %d 个的延续：日志分叉了".formatted(head.number(), earlier.head.number()),
                    "Checkpoint %d does not continue checkpoint %d: the log has forked"
                            .formatted(head.number(), earlier.head.number()));
        }
    }

    private static void requireLater(Head head, Seen earlier) {
        if (head.number() <= earlier.head.number() || head.size() < earlier.head.size()) {
            throw Damaged.log(
                    "checkpoint " + earlier.head.number(),
                    "日志退回去了：见过第 %d 个检查点，现在最后是第 %d 个".formatted(earlier.head.number(), head.number()),
                    "The log went back: checkpoint %d was there, now the last is %d"
                            .formatted(earlier.head.number(), head.number()));
        }
    }

    /** With our key as the one that signs: brought in as the first, or by the one before. */
    private Seen handedOver(StoredLog log, Seen before) throws SQLException {
        List<VerifierKey> known = log.keys();
        VerifierKey ours = keys.current().verifier();
        if (known.isEmpty()) {
            log.add(ours, 1, now());
            return before;
        }
        VerifierKey last = known.get(known.size() - 1);
        if (last.equals(ours)) {
            return before;
        }
        SigningKey old = keys.of(last)
                .orElseThrow(() -> new IllegalStateException("The log is signed with another key, " + last
                        + ": copy the key file of the other services here"));
        log.add(ours, known.size() + 1, now());
        Checkpoint farewell = new Checkpoint(ours.name(), before.head.size(), before.frontier.root());
        return signed(log, before, farewell.handingOverTo(ours).sign(old, keys.current()), before.frontier);
    }

    private Seen numbered(StoredLog log, Seen before, List<StoredLog.Waiting> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return before;
        }
        Frontier frontier = Frontier.of(before.frontier.size(), before.frontier.peaks());
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            append(log, waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())), frontier);
        }
        Checkpoint checkpoint = new Checkpoint(keys.current().verifier().name(), frontier.size(), frontier.root());
        return signed(log, before, checkpoint.sign(keys.current()), frontier);
    }

    private static void append(StoredLog log, List<StoredLog.Waiting> entries, Frontier frontier) throws SQLException {
        Map<UUID, byte[]> bytes = new StoredBytes(log.connection()).of(entries);
        List<StoredLog.Numbered> numbered = new ArrayList<>(entries.size());
        List<StoredLog.Subtree> subtrees = new ArrayList<>();
        for (StoredLog.Waiting entry : entries) {
            Hash leaf = leaf(entry, bytes.get(entry.id()));
            numbered.add(new StoredLog.Numbered(frontier.size(), entry.kind(), entry.id(), leaf));
            frontier.add(leaf, (height, position, hash) -> {
                if (height % Subtrees.STEP == 0) {
                    subtrees.add(new StoredLog.Subtree(height, position, hash));
                }
            });
        }
        log.add(numbered, subtrees);
    }

    /** Hashed from what is stored, and found to be what was hashed when it was written. */
    private static Hash leaf(StoredLog.Waiting entry, byte[] bytes) {
        if (bytes == null) {
            throw Damaged.entry(entry.id(), "还没有编号就不见了", "it is gone before it had a number");
        }
        Hash leaf = Hash.leaf(bytes);
        if (entry.leaf() != null && !Arrays.equals(entry.leaf(), leaf.bytes()) || !StoredBytes.areOf(entry, bytes)) {
            throw Damaged.entry(entry.id(), "存下的字节已不是当初写入的", "the stored bytes are not those that were written");
        }
        return leaf;
    }

    private Seen signed(StoredLog log, Seen before, SignedNote note, Frontier frontier) throws SQLException {
        Head head = new Head(before.head.number() + 1, frontier.size(), now(), note.toString());
        log.add(head);
        return new Seen(head, frontier);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
