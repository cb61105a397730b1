package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What people do about decisions. A decision may follow another, and no two the same one; the rules that were decisive and the
 * facts that were left open are kept to be counted; and what a person told with an act is sealed like what was told at the
 * intake, in the same table. In Java, because the decisive rules are read from JSON in bytes. Shares no code with the service: what once ran must never change.
 */
public class V11__review extends BaseJavaMigration {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Acts on different disputes seldom wait for each other, and the table needs no row for each dispute. */
    private static final int TURNS = 64;

    private Connection connection;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        connection = context.getConnection();
        Map<String, String> users = context.getConfiguration().getPlaceholders();
        decisions();
        personalParts(users);
        turns(users.get("service"));
        run("create index deed_by_kind on deed (kind, id)");
    }

    private void decisions() throws SQLException, IOException {
        run("alter table decision add column decisive varchar(20) array");
        run("alter table decision add column left_open varchar(60) array"); // not known of what was decided before
        run("alter table decision add column previous_id uuid references decision (id)");
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            last = fill(last.get());
        }
        run("alter table decision alter column decisive set not null");
        run("create unique index decision_by_previous on decision (previous_id)");
    }

    /** Fills the next rows in the order of ids, few enough to be held in memory; the last id, none when none was left. */
    private Optional<UUID> fill(UUID after) throws SQLException, IOException {
        Optional<UUID> last = Optional.empty();
        try (PreparedStatement read = connection.prepareStatement(
                        "select id, record from decision where id > ? order by id limit 500");
                PreparedStatement write =
                        connection.prepareStatement("update decision set decisive = ? where id = ?")) {
            read.setObject(1, after);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    write.setArray(1, connection.createArrayOf("varchar", decisive(rows.getBytes("record"))));
                    write.setObject(2, id);
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

    private static Object[] decisive(byte[] record) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (JsonNode reason : JSON.readTree(record).at("/verdict/reasons")) {
            if (reason.get("decisive").booleanValue()) {
                rules.add(reason.get("rule").textValue());
            }
        }
        return rules.toArray();
    }

    /**
     * The part of the intake bears the id of its decision, what was told with an act that of the act. A new table: H2 does not
     * let go of a primary key that a foreign key shares its index with.
     */
    private void personalParts(Map<String, String> users) throws SQLException {
        run("alter table personal_part rename to personal_part_before");
        run(
                "create table personal_part (told_with uuid primary key, decision_id uuid not null references decision (id),"
                        + " wrapped_by varchar(16) not null, wrapped_key bytea not null, sealed bytea not null)");
        run("insert into personal_part (told_with, decision_id, wrapped_by, wrapped_key, sealed)"
                + " select decision_id, decision_id, wrapped_by, wrapped_key, sealed from personal_part_before");
        run("drop table personal_part_before");
        run("create index personal_part_by_decision on personal_part (decision_id)");
        run("grant select, insert on personal_part to " + users.get("service"));
        run("grant select, update, delete on personal_part to " + users.get("retention"));
    }

    private void turns(String service) throws SQLException {
        run("create table act_turn (id integer primary key)");
        for (int turn = 0; turn < TURNS; turn++) {
            run("insert into act_turn values (" + turn + ")");
        }
        run("grant select, update on act_turn to " + service);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
