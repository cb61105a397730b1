package org.maplebridge.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * One way through all decisions and deeds, a few at a time: each has a number, or waits for one. One that has neither was put
 * in by hand, or taken out of what waits.
 */
final class Unlogged {

    private final Iterator<String> tables = List.of("decision", "deed").iterator();
    private String table = tables.next();
    private UUID after = new UUID(0, 0);
    private boolean done;

    boolean isDone() {
        return done;
    }

    /** @throws Damaged naming the first that is in no log */
    void step(Connection connection, int most) throws SQLException {
        // One statement, hence one look: an entry moves from the one table to the other in between. What waits is
        // looked up by its key, and only for what has no number: a join would read past every row that ever waited
        // and is not yet vacuumed.
        String select = """
                select t.id, coalesce((select e.entry_id from log_entry e where e.entry_id = t.id),
                                      (select p.entry_id from log_pending p where p.entry_id = t.id))
                from (select id from %s where id > ? order by id fetch first %d rows only) t order by t.id
                """.formatted(table, most);
        int seen = 0;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    after = rows.getObject(1, UUID.class);
                    seen++;
                    if (rows.getObject(2) == null) {
                        throw Damaged.entry(
                                after,
                                "它在表 %s 里，却不在日志里，也没有在等编号".formatted(table),
                                "it is in table %s, but neither in the log nor waiting for it".formatted(table));
                    }
                }
            }
        }
        if (seen < most) {
            next();
        }
    }

    private void next() {
        done = !tables.hasNext();
        if (!done) {
            table = tables.next();
            after = new UUID(0, 0);
        }
    }
}
