package org.maplebridge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.ConsistencyProof;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.audit.tree.InclusionProof;
import org.maplebridge.audit.tree.Subtrees;
import org.maplebridge.audit.tree.Tree;
import org.maplebridge.journal.Kind;
import org.maplebridge.journal.Removed;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Proofs from the stored log. Each is checked before it is given: a proof that does not hold means damage, not an answer. */
@ApplicationScoped
class LogProofs {

    @Inject
    DataSource service;

    private interface Question<T> {
        T ask(StoredLog log) throws SQLException;
    }

    private <T> T answer(Question<T> question) {
        try (Connection connection = service.getConnection()) {
            return question.ask(new StoredLog(connection));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        } catch (Damaged damaged) {
            throw new ProblemsFound(damaged.problem());
        }
    }

    /** The last checkpoint. */
    Head head() {
        return answer(StoredLog::head);
    }

    /**
     * The last checkpoint of a size; the very last if none is given.
     *
     * @throws NotFoundException if no checkpoint has this size
     */
    Head head(OptionalLong size) {
        return size.isEmpty()
                ? head()
                : answer(log -> log.checkpointOf(size.getAsLong())).orElseThrow(NotFoundException::new);
    }

    /** The stored bytes of a decision. */
    Optional<byte[]> record(UUID decision) {
        StoredLog.Waiting entry = new StoredLog.Waiting(decision, Kind.DECISION.name(), null);
        return answer(log -> Optional.ofNullable(
                new StoredBytes(log.connection()).of(List.of(entry)).get(decision)));
    }

    /** @throws ProblemsFound if retention has removed something under a later checkpoint that was still there at this size */
    void requireNothingRemovedSince(Head end) {
        boolean removed = answer(log -> log.hasRemovalFrom(end.size()));
        if (removed) {
            throw Removed.gone(
                    new Text(
                            "那以后有记录到期删除了，删除的记录不在这个检查点之内",
                            "Since then records were removed by retention, and this checkpoint does not hold the deed that says so"));
        }
    }

    List<VerifierKey> keys() {
        return answer(StoredLog::keys);
    }

    /**
     * Of an entry in the last checkpoint; empty while it waits.
     *
     * @throws NotFoundException if there is no such entry
     */
    Optional<Receipt> receipt(UUID id) {
        return answer(log -> {
            // In this order: an entry that is numbered in between is found by one of the two.
            boolean waiting = log.isWaiting(id);
            Optional<StoredLog.Numbered> entry = log.entry(id);
            if (entry.isEmpty() && waiting) {
                return Optional.empty();
            }
            return Optional.of(receipt(entry.orElseThrow(NotFoundException::new), log));
        });
    }

    private static Receipt receipt(StoredLog.Numbered entry, StoredLog log) throws SQLException {
        Head head = log.head();
        InclusionProof proof = new Tree(head.size(), StoredSubtrees.on(log.connection())).inclusion(entry.seq());
        if (!proof.proves(entry.leaf(), head.checkpoint().root())) {
            throw Damaged.entry(entry.id(), "它的散列值与最新的检查点不符", "its hash does not fit the last checkpoint");
        }
        return Receipt.of(proof, head.signed());
    }

    /**
     * As a witness is asked (c2sp.org/tlog-witness): the earlier size, the hashes, the later checkpoint.
     *
     * @param to the size of a checkpoint; the last one if not given
     * @throws NotFoundException if no checkpoint has this size
     */
    String consistency(long from, OptionalLong to) {
        return answer(log -> {
            Head later =
                    to.isPresent() ? log.checkpointOf(to.getAsLong()).orElseThrow(NotFoundException::new) : log.head();
            if (later.isNone()) {
                throw new NotFoundException();
            }
            if (from > later.size()) {
                throw new ProblemsFound(Problem.at(
                        new Place.InSettings("from"),
                        Code.OUT_OF_RANGE,
                        new Text("from 大于 to", "from is larger than to"),
                        new Text("from 是旧检查点的条目数", "from is the size of the earlier checkpoint")));
            }
            return text(from, later, log);
        });
    }

    private static String text(long from, Head later, StoredLog log) {
        Subtrees stored = StoredSubtrees.on(log.connection());
        ConsistencyProof proof = new Tree(later.size(), stored).consistency(from);
        Hash before = new Tree(from, stored).root();
        if (!proof.proves(before, later.checkpoint().root())) {
            throw Damaged.log(
                    "checkpoint " + later.number(),
                    "存下的散列值与第 %d 个检查点不符".formatted(later.number()),
                    "The stored hashes do not fit checkpoint %d".formatted(later.number()));
        }
        StringBuilder text = new StringBuilder("old ").append(from).append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(later.note()).toString();
    }
}
