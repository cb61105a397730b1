package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.OwnPostgres;
import org.maplebridge.Story;

/** What was stored before there were columns for category, rules and decisive rules has them all the same; and its parts open. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class SearchColumnsTest {

    private static final String OLD = "old_tables";

    @Inject
    Flyway owner;

    @Test
    void old_rows_get_their_columns_from_their_records() throws SQLException {
        StoredDecision brothers = Copies.decided();
        String silent = Story.post(Story.with("\"category\":null")).extract().path("id");
        StoredDecision unnamed =
                QuarkusTransaction.requiringNew().call(() -> StoredDecision.findById(UUID.fromString(silent)));
        List<StoredDecision> old = new ArrayList<>(List.of(brothers, unnamed));
        for (int i = 0; i < 1100; i++) {
            old.add(Copies.copy(brothers, "old", brothers.at));
        }

        tables("3").migrate();
        insert(old);
        tables("latest").migrate();

        for (StoredDecision one : List.of(brothers, unnamed, old.get(old.size() - 1))) {
            assertThat(columns(one.id))
                    .containsExactly(one.category, Arrays.asList(one.rules), Arrays.asList(one.decisive));
        }
        assertThat(brothers.decisive).isNotEmpty().doesNotContainNull().hasSizeLessThanOrEqualTo(brothers.rules.length);
        assertThat(partsLikeToday(brothers.id)).isOne();
        assertThat(brothers.category).isEqualTo("INHERITANCE");
        assertThat(brothers.rules).contains("L-103").doesNotHaveDuplicates();
        assertThat(unnamed.category).isNull();
        assertThat(count("category = 'INHERITANCE' and rules is not null")).isEqualTo(1101);
    }

    @Test
    void rules_have_an_index_where_the_database_knows_one_into_an_array() throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                ResultSet index = connection.getMetaData().getIndexInfo(null, "public", "decision", false, true)) {
            List<String> names = new ArrayList<>();
            while (index.next()) {
                names.add(index.getString("INDEX_NAME"));
            }
            assertThat(names).contains("decision_by_category", "decision_by_policy");
            assertThat(names.contains("decision_by_rule")).isEqualTo(OwnPostgres.isAsked());
        }
    }

    private Flyway tables(String target) {
        return Flyway.configure()
                .configuration(owner.getConfiguration())
                .schemas(OLD)
                .target(target)
                .load();
    }

    /** As the service wrote it then. */
    private void insert(List<StoredDecision> rows) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement policy = connection.createStatement();
                PreparedStatement row = connection.prepareStatement(
                        "insert into " + OLD + ".decision (id, record, at, level,"
                                + " tier, area, source, reference, policy_id, author) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            policy.execute("insert into " + OLD + ".policy (id, version, stored)"
                    + " select id, version, stored from public.policy");
            for (StoredDecision one : rows) {
                row.setObject(1, one.id);
                row.setBytes(2, one.record);
                row.setObject(3, one.at.atOffset(ZoneOffset.UTC));
                row.setString(4, one.level);
                row.setString(5, one.tier);
                row.setString(6, one.area);
                row.setString(7, one.source);
                row.setString(8, one.reference);
                row.setString(9, one.policyId);
                row.setString(10, one.author);
                row.addBatch();
            }
            row.executeBatch();
            policy.execute("insert into " + OLD + ".personal_part (decision_id, wrapped_by, wrapped_key, sealed)"
                    + " select decision_id, wrapped_by, wrapped_key, sealed from public.personal_part where told_with = '"
                    + rows.get(0).id + "'");
        }
    }

    private List<Object> columns(UUID id) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select category, rules, decisive from " + OLD + ".decision where id = ?")) {
            read.setObject(1, id);
            ResultSet row = read.executeQuery();
            row.next();
            return Arrays.asList(
                    row.getString(1), Arrays.asList((Object[]) row.getArray(2).getArray()), Arrays.asList((Object[])
                            row.getArray(3).getArray()));
        }
    }

    private int partsLikeToday(UUID decision) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select count(*) from " + OLD + ".personal_part o join"
                    + " public.personal_part t on o.told_with = t.told_with and o.decision_id = t.decision_id"
                    + " and o.wrapped_by = t.wrapped_by and o.wrapped_key = t.wrapped_key and o.sealed = t.sealed"
                    + " where o.decision_id = '" + decision + "'");
            row.next();
            return row.getInt(1);
        }
    }

    private int count(String where) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select count(*) from " + OLD + ".decision where " + where);
            row.next();
            return row.getInt(1);
        }
    }
}
