package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.maplebridge.audit.tree.Hash;

/** What an owner of the database could do to one byte or row under a checkpoint. */
enum Tamper {
    CHANGE_A_RECORD {
        @Override
        void on(Rows rows) throws SQLException {
            rows.flip("decision", "record", "id", rows.anyId("decision"));
        }
    },
    CHANGE_A_DEED {
        @Override
        void on(Rows rows) throws SQLException {
            rows.flip("deed", "record", "id", rows.anyId("deed"));
        }
    },
    CHANGE_A_COLUMN_OF_A_DECISION {
        @Override
        void on(Rows rows) throws SQLException {
            rows.changeAColumn(rows.anyId("decision"), "decision", rows.any(COLUMNS_OF_A_DECISION));
        }
    },
    CHANGE_A_COLUMN_OF_A_DEED {
        @Override
        void on(Rows rows) throws SQLException {
            rows.changeAColumn(rows.anyId("deed"), "deed", rows.any(COLUMNS_OF_A_DEED));
        }
    },
    CHANGE_A_LEAF {
        @Override
        void on(Rows rows) throws SQLException {
            rows.flip("log_entry", "leaf", "seq", rows.anySeq());
        }
    },
    CHANGE_A_RECORD_AND_ITS_LEAF {
        @Override
        void on(Rows rows) throws SQLException {
            UUID id = rows.anyId("decision");
            byte[] changed = rows.flip("decision", "record", "id", id);
            rows.run(
                    "update log_entry set leaf = ? where entry_id = ?",
                    Hash.leaf(changed).bytes(),
                    id);
        }
    },
    CHANGE_A_KIND {
        @Override
        void on(Rows rows) throws SQLException {
            long seq = rows.anySeq();
            String kind =
                    rows.one("select kind from log_entry where seq = ?", seq).toString();
            rows.run("update log_entry set kind = ? where seq = ?", kind.equals("READ") ? "ERASURE" : "READ", seq);
        }
    },
    CHANGE_A_SUBTREE {
        @Override
        void on(Rows rows) throws SQLException {
            rows.flip("log_subtree", "hash", "position", rows.one("select min(position) from log_subtree"));
        }
    },
    CUT_A_LEAF_SHORT {
        @Override
        void on(Rows rows) throws SQLException {
            rows.cutShort("log_entry", "leaf", "seq", rows.anySeq());
        }
    },
    CUT_A_SUBTREE_SHORT {
        @Override
        void on(Rows rows) throws SQLException {
            rows.cutShort("log_subtree", "hash", "position", rows.one("select min(position) from log_subtree"));
        }
    },
    CHANGE_A_CHECKPOINT {
        @Override
        void on(Rows rows) throws SQLException {
            long number = rows.anyCheckpoint();
            String note = rows.one("select note from log_checkpoint where number = ?", number)
                    .toString();
            int at = rows.random.nextInt(note.length());
            char other = (char) (note.charAt(at) == 'A' ? 'B' : 'A');
            rows.run(
                    "update log_checkpoint set note = ? where number = ?",
                    note.substring(0, at) + other + note.substring(at + 1),
                    number);
        }
    },
    CHANGE_THE_SIZE_OF_A_CHECKPOINT {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run("update log_checkpoint set size = size + 1 where number = ?", rows.anyCheckpoint());
        }
    },
    CHANGE_A_POLICY_FILE {
        @Override
        void on(Rows rows) throws SQLException {
            rows.flip("policy_file", "content", "path", rows.anyOf("select path from policy_file order by path"));
        }
    },
    CHANGE_A_KEY {
        @Override
        void on(Rows rows) throws SQLException {
            String key =
                    rows.one("select verifier from log_key where number = 1").toString();
            int at = key.length() - 2 - rows.random.nextInt(30);
            char other = key.charAt(at) == 'A' ? 'B' : 'A';
            rows.run(
                    "update log_key set verifier = ? where number = 1",
                    key.substring(0, at) + other + key.substring(at + 1));
        }
    },
    DELETE_A_RECORD {
        @Override
        void on(Rows rows) throws SQLException {
            UUID id = rows.anyId("decision");
            rows.run("delete from personal_part where decision_id = ?", id);
            rows.run("delete from decision where id = ?", id);
        }
    },
    DELETE_A_DEED {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run("delete from deed where id = ?", rows.anyId("deed"));
        }
    },
    DELETE_AN_ENTRY {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run("delete from log_entry where seq = ?", rows.anySeq());
        }
    },
    DELETE_AN_ENTRY_AND_ITS_RECORD {
        @Override
        void on(Rows rows) throws SQLException {
            UUID id = rows.anyId("decision");
            rows.run("delete from personal_part where decision_id = ?", id);
            rows.run("delete from decision where id = ?", id);
            rows.run("delete from log_entry where entry_id = ?", id);
        }
    },
    DELETE_A_CHECKPOINT {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run("delete from log_checkpoint where number = ?", rows.anyCheckpoint());
        }
    },
    DELETE_A_POLICY_FILE {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run(
                    "delete from policy_file where path = ?", rows.anyOf("select path from policy_file order by path"));
        }
    },
    DELETE_AS_IF_RETENTION_HAD {
        @Override
        void on(Rows rows) throws SQLException {
            UUID id = rows.anyId("decision");
            UUID deed = rows.anyId("deed");
            rows.run("insert into removed (entry_id, deed) values (?, ?)", id, deed);
            rows.run("delete from personal_part where decision_id = ?", id);
            rows.run("delete from decision where id = ?", id);
        }
    },
    INSERT_A_DEED {
        @Override
        void on(Rows rows) throws SQLException {
            rows.insertDeed();
        }
    },
    INSERT_AN_ENTRY_WITH_ITS_DEED {
        @Override
        void on(Rows rows) throws SQLException {
            UUID id = rows.insertDeed();
            byte[] record = (byte[]) rows.one("select record from deed where id = ?", id);
            rows.run(
                    "insert into log_entry (seq, kind, entry_id, leaf) values (?, 'READ', ?, ?)",
                    rows.one("select max(seq) + 1 from log_entry"),
                    id,
                    Hash.leaf(record).bytes());
        }
    },
    INSERT_A_POLICY_FILE {
        @Override
        void on(Rows rows) throws SQLException {
            rows.run(
                    "insert into policy_file (policy_id, path, content) values (?, ?, ?)",
                    rows.anyOf("select id from policy order by id"),
                    "cases/zz-%d.yaml".formatted(rows.random.nextInt(1_000_000)),
                    new byte[] {'#'});
        }
    },
    SWAP_TWO_RECORDS {
        @Override
        void on(Rows rows) throws SQLException {
            UUID one = rows.anyId("decision");
            UUID other = rows.anotherId("decision", one);
            Object record = rows.one("select record from decision where id = ?", one);
            Object another = rows.one("select record from decision where id = ?", other);
            rows.run("update decision set record = ? where id = ?", another, one);
            rows.run("update decision set record = ? where id = ?", record, other);
        }
    },
    SWAP_TWO_ENTRIES {
        @Override
        void on(Rows rows) throws SQLException {
            long one = rows.anySeq();
            long other = rows.anotherSeq(one);
            rows.run("update log_entry set seq = -1 where seq = ?", one);
            rows.run("update log_entry set seq = ? where seq = ?", one, other);
            rows.run("update log_entry set seq = ? where seq = -1", other);
        }
    },
    SWAP_TWO_CHECKPOINTS {
        @Override
        void on(Rows rows) throws SQLException {
            long one = rows.anyCheckpoint();
            long other = one == 1 ? 2 : one - 1;
            rows.run("update log_checkpoint set number = -1 where number = ?", one);
            rows.run("update log_checkpoint set number = ? where number = ?", one, other);
            rows.run("update log_checkpoint set number = ? where number = -1", other);
        }
    },
    ROLL_BACK_TO_A_CHECKPOINT {
        @Override
        void on(Rows rows) throws SQLException {
            Object last = rows.one("select max(number) from log_checkpoint");
            Object size = rows.one(
                    "select size from log_checkpoint where number = ?", rows.longOf(last) - 1 - rows.random.nextInt(3));
            rows.run(
                    "delete from personal_part where decision_id in (select entry_id from log_entry where seq >= ?)",
                    size);
            rows.run("delete from decision where id in (select entry_id from log_entry where seq >= ?)", size);
            rows.run("delete from deed where id in (select entry_id from log_entry where seq >= ?)", size);
            rows.run("delete from log_entry where seq >= ?", size);
            rows.run("delete from log_checkpoint where size > ?", size);
        }
    };

    /** The id of a policy that is stored and that nothing was decided under. */
    private static final String ANOTHER_POLICY = "0".repeat(64);

    /** Each column that follows from a record, given another value. */
    static final List<String> COLUMNS_OF_A_DECISION = List.of(
            "at = at + interval '1' second",
            "level = case level when 'GREEN' then 'RED' else 'GREEN' end",
            "tier = case tier when 'TOWN' then 'DISTRICT' else 'TOWN' end",
            "area = '360502'",
            "source = case source when 'TIP' then 'WALK_IN' else 'TIP' end",
            "reference = 'another'",
            "policy_id = '" + ANOTHER_POLICY + "'",
            "author = 'somebody'",
            "category = case when category is null then 'ANOTHER' end",
            "rules = array['L-999']",
            "decisive = array['L-999']",
            "previous_id = case when previous_id is null then id end");

    static final List<String> COLUMNS_OF_A_DEED = List.of(
            "kind = case kind when 'READ' then 'ERASURE' else 'READ' end",
            "about = 'another'",
            "at = at + interval '1' second",
            "author = 'somebody'");

    abstract void on(Rows rows) throws SQLException;

    /** The rows of a database, and what to draw among them by. */
    record Rows(Connection connection, Random random) {

        UUID anyId(String table) throws SQLException {
            return (UUID) anyOf(
                    "select t.id from %s t join log_entry e on e.entry_id = t.id order by e.seq".formatted(table));
        }

        UUID anotherId(String table, UUID than) throws SQLException {
            UUID other = anyId(table);
            return other.equals(than) ? anotherId(table, than) : other;
        }

        long anySeq() throws SQLException {
            return longOf(anyOf("select seq from log_entry order by seq"));
        }

        long anotherSeq(long than) throws SQLException {
            long other = anySeq();
            return other == than ? anotherSeq(than) : other;
        }

        long anyCheckpoint() throws SQLException {
            return longOf(anyOf("select number from log_checkpoint order by number"));
        }

        long longOf(Object number) {
            return ((Number) number).longValue();
        }

        Object anyOf(String select) throws SQLException {
            List<Object> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(select)) {
                while (row.next()) {
                    found.add(row.getObject(1));
                }
            }
            return found.get(random.nextInt(found.size()));
        }

        Object one(String select, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(select, values);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }

        void run(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values)) {
                statement.executeUpdate();
            }
        }

        private PreparedStatement prepared(String sql, Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }

        void changeAColumn(UUID id, String table, String change) throws SQLException {
            if (change.contains(ANOTHER_POLICY)) {
                run(
                        "insert into policy (id, version, stored, proposed_by) values (?, 'x', current_timestamp, 'x')",
                        ANOTHER_POLICY);
            }
            run("update %s set %s where id = ?".formatted(table, change), id);
        }

        <T> T any(List<T> among) {
            return among.get(random.nextInt(among.size()));
        }

        /** One bit of one byte of a value. */
        byte[] flip(String table, String column, String key, Object of) throws SQLException {
            byte[] value = ((byte[]) one("select %s from %s where %s = ?".formatted(column, table, key), of)).clone();
            value[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
            run("update %s set %s = ? where %s = ?".formatted(table, column, key), value, of);
            return value;
        }

        /** A value without some of its last bytes, possibly without any. */
        void cutShort(String table, String column, String key, Object of) throws SQLException {
            byte[] value = (byte[]) one("select %s from %s where %s = ?".formatted(column, table, key), of);
            byte[] cut = java.util.Arrays.copyOf(value, random.nextInt(value.length));
            run("update %s set %s = ? where %s = ?".formatted(table, column, key), cut, of);
        }

        /** As if somebody had opened a personal part. */
        UUID insertDeed() throws SQLException {
            UUID id =
                    new UUID(0x019cac2a00007000L + random.nextInt(4096), 0x8000000000000000L | random.nextLong() >>> 2);
            UUID decision = anyId("decision");
            String record =
                    "{\"kind\":\"READ\",\"id\":\"%s\",\"at\":\"2026-03-02T01:30:00.123Z\",\"by\":\"desk\",\"decision\":\"%s\"}"
                            .formatted(id, decision);
            run(
                    "insert into deed (id, kind, about, at, author, record) values (?, 'READ', ?, current_timestamp, 'desk', ?)",
                    id,
                    decision.toString(),
                    record.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return id;
        }
    }
}
