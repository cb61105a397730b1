package org.maplebridge.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of requests that may be repeated. */
final class RequestKeys {

    private RequestKeys() {}

    /**
     * Takes the keys of a group, as part of its transaction. What another request had taken stays with that one.
     *
     * @param group all with a key; in the order of their keys, so that two writers cannot wait for each other
     * @return to whom each key of the group belongs now
     */
    static Map<RequestKey.Name, Outcome.Repeated> claim(List<Waiting> group, Connection connection)
            throws SQLException {
        List<Waiting> ordered =
                group.stream().sorted(Comparator.comparing(RequestKeys::name)).toList();
        String insert = "insert into idempotency_key (account, request_key, keyed_by, fingerprint, decision_id, at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Waiting one : ordered) {
                RequestKey key = one.key().orElseThrow();
                statement.setString(1, key.name().account());
                statement.setString(2, key.name().key());
                statement.setString(3, key.keyedBy());
                statement.setBytes(4, key.fingerprint());
                statement.setObject(5, one.decision().id);
                statement.setObject(6, one.decision().at.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return owners(ordered.stream().map(RequestKeys::name).toList(), connection);
    }

    /** The decision that a request made before. */
    static Optional<Outcome.Repeated> find(RequestKey.Name name, Connection connection) throws SQLException {
        return Optional.ofNullable(owners(List.of(name), connection).get(name));
    }

    /** Forgets what is older. @return how many */
    static int forget(Instant before, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from idempotency_key where at < ?")) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    /** Asked afresh rather than told from the counts of the insert, which a driver that rewrites batches does not know. */
    private static Map<RequestKey.Name, Outcome.Repeated> owners(List<RequestKey.Name> names, Connection connection)
            throws SQLException {
        String select = "select account, request_key, keyed_by, fingerprint, decision_id from idempotency_key"
                + " where (account, request_key) in (%s)"
                        .formatted(String.join(", ", Collections.nCopies(names.size(), "(?, ?)")));
        Map<RequestKey.Name, Outcome.Repeated> owners = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            int column = 0;
            for (RequestKey.Name name : names) {
                statement.setString(++column, name.account());
                statement.setString(++column, name.key());
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    RequestKey.Name name = new RequestKey.Name(found.getString(1), found.getString(2));
                    RequestKey kept = new RequestKey(name, found.getString(3), found.getBytes(4));
                    owners.put(name, new Outcome.Repeated(kept, found.getObject(5, UUID.class)));
                }
            }
        }
        return owners;
    }

    private static RequestKey.Name name(Waiting one) {
        return one.key().orElseThrow().name();
    }
}
