package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Two columns more to search by, read from the record like the others: the category of a dispute and the rules that fired.
 * In Java, because they are read from JSON in bytes. Shares no code with the service: what once ran must never change.
 */
public class V4__search_columns extends BaseJavaMigration {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        run(connection, "alter table decision add column category varchar(60)");
        run(connection, "alter table decision add column rules varchar(20) array");
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            last = fill(connection, last.get());
        }
        run(connection, "alter table decision alter column rules set not null");
    }

    /** Fills the next rows in the order of ids, few enough to be held in memory; the last id, none when none was left. */
    private static Optional<UUID> fill(Connection connection, UUID after) throws SQLException, IOException {
        Optional<UUID> last = Optional.empty();
        try (PreparedStatement read = connection.prepareStatement(
                        "select id, record from decision where id > ? order by id limit 500");
                PreparedStatement write =
                        connection.prepareStatement("update decision set category = ?, rules = ? where id = ?")) {
            read.setObject(1, after);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    JsonNode record = JSON.readTree(rows.getBytes("record"));
                    write.setString(1, record.at("/facts/category").textValue());
                    write.setArray(2, connection.createArrayOf("varchar", rules(record)));
                    write.setObject(3, id);
                    write.addBatch();
                    last = Optional.of(id);
                }
            }
            if (last.isPresent()) {
                write.executeBatch();
            }
        }
        return last;
    }

    private static Object[] rules(JsonNode record) {
        Set<String> rules = new TreeSet<>();
        record.at("/verdict/reasons")
                .forEach(reason -> rules.add(reason.get("rule").textValue()));
        return rules.toArray();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
