package org.maplebridge;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.maplebridge.decision.ReplayedVerdict;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/**
 * What a service left in its database: which policy was in force from when, and every decision.
 *
 * @param inForce by the moment from which it counted
 */
record StoredHistory(NavigableMap<Instant, String> inForce, List<Made> decisions, Map<String, Folder> policies) {

    record Made(Instant at, String policy, byte[] record) {}

    static StoredHistory read(String url, String user, String password) throws SQLException {
        StoredHistory history = new StoredHistory(new TreeMap<>(), new ArrayList<>(), new HashMap<>());
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select since, policy_id from in_force")) {
                while (rows.next()) {
                    history.inForce.put(instant(rows), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("select at, policy_id, record from decision")) {
                while (rows.next()) {
                    history.decisions.add(new Made(instant(rows), rows.getString(2), rows.getBytes(3)));
                }
            }
            Map<String, Map<String, byte[]>> files = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("select policy_id, path, content from policy_file")) {
                while (rows.next()) {
                    files.computeIfAbsent(rows.getString(1), id -> new HashMap<>())
                            .put(rows.getString(2), rows.getBytes(3));
                }
            }
            files.forEach((id, contents) -> history.policies.put(id, Folder.of(contents)));
        }
        return history;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    /** Those that name a policy which was not in force when they were made, nor so shortly before. */
    List<Made> astray(Duration grace) {
        return decisions.stream()
                .filter(made -> !inForce.subMap(
                                inForce.floorKey(made.at().minus(grace)) == null
                                        ? inForce.firstKey()
                                        : inForce.floorKey(made.at().minus(grace)),
                                true,
                                made.at(),
                                true)
                        .containsValue(made.policy()))
                .toList();
    }

    /** How long after a policy came into force the last decision was made that names another. */
    Duration longestLag() {
        return decisions.stream()
                .filter(made -> !inForce.floorEntry(made.at()).getValue().equals(made.policy()))
                .map(made -> Duration.between(inForce.floorKey(made.at()), made.at()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Those whose facts come to another verdict under the policy that they name. */
    long different() {
        long different = 0;
        Map<String, List<Made>> byPolicy =
                decisions.stream().collect(java.util.stream.Collectors.groupingBy(Made::policy));
        for (Map.Entry<String, List<Made>> one : byPolicy.entrySet()) {
            try (CompiledPolicy policy = PolicyProof.load(policies.get(one.getKey()))) {
                different += one.getValue().stream()
                        .filter(made -> !ReplayedVerdict.isSame(made.record(), policy.evaluation()))
                        .count();
            }
        }
        return different;
    }
}
