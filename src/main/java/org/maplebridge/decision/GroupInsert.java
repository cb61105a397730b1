package org.maplebridge.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.journal.Kind;
import org.maplebridge.journal.Unnumbered;

/** Writes a group of decisions into an open transaction: their keys, their records, their personal parts. */
final class GroupInsert {

    private final Connection connection;

    GroupInsert(Connection connection) {
        this.connection = connection;
    }

    /** @return the outcome of each, in their order, once the transaction has committed */
    List<Outcome> write(List<Waiting> group) throws SQLException {
        List<Waiting> keyed =
                group.stream().filter(one -> one.key().isPresent()).toList();
        Map<RequestKey.Name, Outcome.Repeated> owners =
                keyed.isEmpty() ? Map.of() : RequestKeys.claim(keyed, connection);
        List<Outcome> outcomes = new ArrayList<>();
        List<Waiting> fresh = new ArrayList<>();
        for (Waiting one : group) {
            Outcome outcome = outcome(one, owners);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Stored) {
                fresh.add(one);
            }
        }
        decisions(fresh);
        unnumbered(fresh);
        parts(fresh.stream().filter(one -> one.part().isPresent()).toList());
        return outcomes;
    }

    private static Outcome outcome(Waiting one, Map<RequestKey.Name, Outcome.Repeated> owners) {
        if (one.key().isPresent()) {
            Outcome.Repeated owner = owners.get(one.key().get().name());
            if (!owner.decision().equals(one.decision().id)) {
                return owner;
            }
        }
        return new Outcome.Stored();
    }

    private void decisions(List<Waiting> fresh) throws SQLException {
        String insert = "insert into decision (id, record, at, level, tier, area, source, reference, policy_id, author,"
                + " category, rules, decisive, previous_id, left_open)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Waiting one : fresh) {
                StoredDecision decision = one.decision();
                statement.setObject(1, decision.id);
                statement.setBytes(2, decision.record);
                statement.setObject(3, decision.at.atOffset(ZoneOffset.UTC));
                statement.setString(4, decision.level);
                statement.setString(5, decision.tier);
                statement.setString(6, decision.area);
                statement.setString(7, decision.source);
                statement.setString(8, decision.reference);
                statement.setString(9, decision.policyId);
                statement.setString(10, decision.author);
                statement.setString(11, decision.category);
                statement.setArray(12, connection.createArrayOf("varchar", decision.rules));
                statement.setArray(13, connection.createArrayOf("varchar", decision.decisive));
                statement.setObject(14, decision.previousId);
                statement.setArray(
                        15, decision.leftOpen == null ? null : connection.createArrayOf("varchar", decision.leftOpen));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Each waits for its number in the log from the moment that it is there. */
    private void unnumbered(List<Waiting> fresh) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into log_pending (entry_id, kind, leaf) values (?, ?, ?)")) {
            for (Waiting one : fresh) {
                statement.setObject(1, one.decision().id);
                statement.setString(2, Kind.DECISION.name());
                statement.setBytes(3, Unnumbered.leaf(one.decision().record));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void parts(List<Waiting> told) throws SQLException {
        String insert = "insert into personal_part (told_with, decision_id, wrapped_by, wrapped_key, sealed)"
                + " values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Waiting one : told) {
                Sealed part = one.part().orElseThrow();
                statement.setObject(1, one.decision().id);
                statement.setObject(2, one.decision().id);
                statement.setString(3, part.wrappedBy());
                statement.setBytes(4, part.wrappedKey());
                statement.setBytes(5, part.sealed());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
