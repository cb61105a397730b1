package org.maplebridge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;

/** What was done before there was a journal is in it all the same, and waits for its number like what is done today. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class DeedsOfBeforeTest {

    private static final String OLD = "before_the_journal";

    @Inject
    Flyway owner;

    @Test
    void rows_of_before_become_deeds_with_their_bytes() throws SQLException, IOException {
        tables("8").migrate();
        run("insert into policy (id, version, stored, proposed_by, note) values ('p1', '1', %s, 'policy', 'why')");
        run("insert into policy_file (policy_id, path, content) values ('p1', 'b.yaml', ?)", "b");
        run("insert into policy_file (policy_id, path, content) values ('p1', 'a.yaml', ?)", "a");
        run("insert into policy_approval (policy_id, approved_by, at) values ('p1', 'policy2', %s)");
        run("insert into in_force (since, policy_id, put_by, put_at) values (%s, 'p1', 'policy', %s)");
        run(
                "insert into decision (id, record, at, level, tier, area, source, reference, policy_id, author, rules)"
                        + " values ('019caa4c-2a10-7000-8b1f-3a5d5f0c9e77', ?, %s, 'RED', 'TOWN', '421303', 'TIP', 'r', 'p1', 'desk',"
                        + " array['L-1'])",
                "{}");
        run("insert into personal_read (id, decision_id, reader, at) values ('019caa4c-2a10-7000-8b1f-3a5d5f0c9e88',"
                + " '019caa4c-2a10-7000-8b1f-3a5d5f0c9e77', 'audit', %s)");

        tables("9").migrate();

        List<JsonNode> deeds = deeds();
        assertThat(deeds)
                .extracting(deed -> deed.get("kind").textValue())
                .containsExactlyInAnyOrder("POLICY", "APPROVAL", "ACTIVATION", "READ");
        assertThat(deeds).allSatisfy(deed -> {
            assertThat(deed.get("at").textValue()).isEqualTo("2026-01-02T03:04:05.678Z");
            assertThat(deed.fieldNames()).toIterable().startsWith("kind", "id", "at", "by");
        });
        assertThat(of("POLICY", deeds).toString())
                .contains("\"policy\":\"p1\",\"version\":\"1\",\"note\":\"why\",\"files\":[{\"path\":\"a.yaml\",")
                .contains("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"); // SHA-256 of "a"
        assertThat(of("ACTIVATION", deeds).get("since").textValue()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(of("READ", deeds).get("id").textValue()).isEqualTo("019caa4c-2a10-7000-8b1f-3a5d5f0c9e88");
        assertThat(count("select count(*) from log_pending")).isEqualTo(5);
        assertThat(count("select count(*) from log_pending p join deed d on d.id = p.entry_id and d.kind = p.kind"))
                .isEqualTo(4);
    }

    private static JsonNode of(String kind, List<JsonNode> deeds) {
        return deeds.stream()
                .filter(deed -> deed.get("kind").textValue().equals(kind))
                .findAny()
                .orElseThrow();
    }

    private Flyway tables(String target) {
        return Flyway.configure()
                .configuration(owner.getConfiguration())
                .schemas(OLD)
                .target(target)
                .load();
    }

    private Connection connection() throws SQLException {
        Connection connection = owner.getConfiguration().getDataSource().getConnection();
        connection.setSchema(OLD);
        return connection;
    }

    /** {@code %s} stands for a moment, {@code ?} for bytes. */
    private void run(String sql, String... bytes) throws SQLException {
        String timed = sql.replace("%s", "timestamp with time zone '2026-01-02 03:04:05.678+00:00'");
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(timed)) {
            for (int at = 0; at < bytes.length; at++) {
                statement.setBytes(at + 1, bytes[at].getBytes(StandardCharsets.UTF_8));
            }
            statement.execute();
        }
    }

    private List<JsonNode> deeds() throws SQLException, IOException {
        List<JsonNode> deeds = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select record from deed order by id")) {
            while (rows.next()) {
                deeds.add(new JsonMapper().readTree(rows.getBytes(1)));
            }
        }
        return deeds;
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
