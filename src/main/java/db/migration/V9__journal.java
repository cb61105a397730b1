package db.migration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What was done, as exact bytes, and what waits for its number in the log. What was done before is written down from its rows,
 * and everything that is there already waits too. In Java, because it writes JSON into bytes; shares no code with the service.
 */
public class V9__journal extends BaseJavaMigration {

    private static final JsonFactory JSON = new JsonFactory();

    private Connection connection;
    private int made;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        connection = context.getConnection();
        Map<String, String> users = context.getConfiguration().getPlaceholders();
        tables(users.get("service"));
        policies();
        deeds(
                "APPROVAL",
                "select policy_id about, approved_by author, at, note, cast(null as timestamp with time zone) since"
                        + " from policy_approval order by at");
        deeds(
                "WITHDRAWAL",
                "select policy_id about, withdrawn_by author, at, note, cast(null as timestamp with time zone) since"
                        + " from policy_withdrawal order by at");
        deeds(
                "ACTIVATION",
                "select policy_id about, put_by author, coalesce(put_at, since) at, note, since from in_force order by since");
        reads();
        run("drop table personal_read");
        run("insert into log_pending (entry_id, kind) select id, 'DECISION' from decision");
        run("insert into log_pending (entry_id, kind) select id, kind from deed");
    }

    private void tables(String service) throws SQLException {
        run("create table deed (id uuid primary key, kind varchar(20) not null, about varchar(64) not null,"
                + " at timestamp(3) with time zone not null, author varchar(100) not null, record bytea not null)");
        run("create index deed_by_about on deed (about, id)");
        run("create table log_pending (entry_id uuid primary key, kind varchar(20) not null)");
        run("grant select, insert on deed, log_pending to " + service);
    }

    private void policies() throws SQLException, IOException {
        try (Statement read = connection.createStatement();
                ResultSet rows = read.executeQuery(
                        "select id, version, stored, proposed_by, note from policy order by stored")) {
            while (rows.next()) {
                String policy = rows.getString("id");
                String version = rows.getString("version");
                String note = rows.getString("note");
                keep("POLICY", policy, rows.getString("proposed_by"), at(rows, "stored"), out -> {
                    out.writeStringField("policy", policy);
                    out.writeStringField("version", version);
                    note(note, out);
                    files(policy, out);
                });
            }
        }
    }

    private void files(String policy, JsonGenerator out) throws IOException, SQLException {
        out.writeArrayFieldStart("files");
        try (PreparedStatement read =
                connection.prepareStatement("select path, content from policy_file where policy_id = ?")) {
            read.setString(1, policy);
            SortedMap<String, String> digests = new TreeMap<>(); // a database sorts by the rules of some language
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getString("path"), sha256(rows.getBytes("content")));
                }
            }
            for (Map.Entry<String, String> file : digests.entrySet()) {
                out.writeStartObject();
                out.writeStringField("path", file.getKey());
                out.writeStringField("sha256", file.getValue());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private void deeds(String kind, String select) throws SQLException, IOException {
        try (Statement read = connection.createStatement();
                ResultSet rows = read.executeQuery(select)) {
            while (rows.next()) {
                String policy = rows.getString("about");
                String note = rows.getString("note");
                OffsetDateTime since = rows.getObject("since", OffsetDateTime.class);
                keep(kind, policy, rows.getString("author"), at(rows, "at"), out -> {
                    out.writeStringField("policy", policy);
                    if (since != null) {
                        out.writeStringField("since", since.toInstant().toString());
                    }
                    note(note, out);
                });
            }
        }
    }

    private void reads() throws SQLException, IOException {
        try (Statement read = connection.createStatement();
                ResultSet rows =
                        read.executeQuery("select id, decision_id, reader, at from personal_read order by id")) {
            while (rows.next()) {
                String decision = rows.getObject("decision_id", UUID.class).toString();
                UUID id = rows.getObject("id", UUID.class);
                keep(
                        id,
                        "READ",
                        decision,
                        rows.getString("reader"),
                        at(rows, "at"),
                        out -> out.writeStringField("decision", decision));
            }
        }
    }

    private interface Particulars {
        void write(JsonGenerator out) throws IOException, SQLException;
    }

    private void keep(String kind, String about, String by, Instant at, Particulars particulars)
            throws SQLException, IOException {
        // A UUIDv7 of that moment; the counter keeps what was done in one millisecond in order.
        UUID id = new UUID(
                at.toEpochMilli() << 16 | 0x7000 | made++ & 0xFFF,
                UUID.randomUUID().getLeastSignificantBits());
        keep(id, kind, about, by, at, particulars);
    }

    private void keep(UUID id, String kind, String about, String by, Instant at, Particulars particulars)
            throws SQLException, IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(record)) {
            out.writeStartObject();
            out.writeStringField("kind", kind);
            out.writeStringField("id", id.toString());
            out.writeStringField("at", at.toString());
            out.writeStringField("by", by);
            particulars.write(out);
            out.writeEndObject();
        }
        try (PreparedStatement write = connection.prepareStatement(
                "insert into deed (id, kind, about, at, author, record) values (?, ?, ?, ?, ?, ?)")) {
            write.setObject(1, id);
            write.setString(2, kind);
            write.setString(3, about);
            write.setObject(4, at.atOffset(ZoneOffset.UTC));
            write.setString(5, by);
            write.setBytes(6, record.toByteArray());
            write.executeUpdate();
        }
    }

    private static Instant at(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void note(String note, JsonGenerator out) throws IOException {
        if (note != null) {
            out.writeStringField("note", note);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
