package org.maplebridge.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.DerivedColumns;
import org.maplebridge.journal.DerivedColumns.Table;
import org.maplebridge.journal.Kind;
import org.maplebridge.journal.TimedId;
import org.maplebridge.policy.Retention;

/**
 * Takes away the next few of what is due, and says which in a deed: one transaction. Only what has its number goes, so that the
 * hash of what is gone is in a signed log.
 */
record Removal(Connection connection, Terms terms) {

    private static final int AT_ONCE = 500;

    /** Who removes what is due: no person. */
    private static final String BY = "retention";

    record Entry(UUID id) {}

    /** Whole entries, or only the personal part of decisions. */
    private enum What {
        RECORD,
        PERSONAL
    }

    /**
     * What came of a step.
     *
     * @param taken how many decisions
     * @param last the last that was looked at; none at the end
     */
    record Step(int taken, Optional<UUID> last) {}

    /** Records with everything that was done about them. Decisions of one dispute go together, the last one first. */
    Step records(Due due) throws SQLException {
        List<Entry> decisions =
                due("decision d", " and not exists (select 1 from decision n where n.previous_id = d.id)", due);
        Optional<UUID> last = last(decisions);
        keepUncertain(decisions);
        decisions.removeIf(new EarlierDecisions(connection, terms)::areKept);
        List<Entry> deeds = deeds(decisions);
        if (!decisions.isEmpty()) {
            remove(due, decisions, deeds);
        }
        return new Step(decisions.size(), last);
    }

    private void remove(Due due, List<Entry> decisions, List<Entry> deeds) throws SQLException {
        List<Entry> all = new ArrayList<>(decisions);
        all.addAll(deeds);
        Deed removal = keep(due, What.RECORD, all);
        try (PreparedStatement statement =
                connection.prepareStatement("insert into removed (entry_id, deed) values (?, ?)")) {
            for (Entry entry : all) {
                statement.setObject(1, entry.id);
                statement.setObject(2, removal.id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        new SealedWords(connection).destroy(ids(decisions));
        delete("deed", deeds);
        delete("decision", decisions);
    }

    /** Personal parts alone. */
    Step personalParts(Due due) throws SQLException {
        List<Entry> decisions =
                due("decision d", " and exists (select 1 from personal_part p where p.decision_id = d.id)", due);
        Optional<UUID> last = last(decisions);
        keepUncertain(decisions);
        if (!decisions.isEmpty()) {
            Deed removal = keep(due, What.PERSONAL, decisions);
            SealedWords words = new SealedWords(connection);
            words.destroy(ids(decisions));
            words.note(ids(decisions), removal.id);
        }
        return new Step(decisions.size(), last);
    }

    /**
     * What was due by its columns is not certain to be due by its record. Nothing goes whose record cannot be read or says
     * otherwise: what is removed too early does not come back, and the second look at the log names a changed column.
     */
    private void keepUncertain(List<Entry> decisions) throws SQLException {
        Set<UUID> certain = new DerivedColumns(connection).agreeing(Table.DECISION, ids(decisions));
        decisions.removeIf(one -> !certain.contains(one.id));
    }

    private static Optional<UUID> last(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1).id);
    }

    private List<Entry> due(String from, String and, Due due) throws SQLException {
        String select = "select d.id from " + from + " join log_entry e on e.entry_id = d.id"
                + " where d.policy_id = ? and d.level = ? and d.at < ? and d.id < ? and d.id > ?" + and
                + " order by d.id"
                + " fetch first " + AT_ONCE + " rows only";
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, due.policy());
            statement.setString(2, due.level().name());
            statement.setObject(3, due.before().atOffset(ZoneOffset.UTC));
            statement.setObject(4, TimedId.to(due.before()));
            statement.setObject(5, due.after());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getObject(1, UUID.class)));
                }
            }
        }
        return entries;
    }

    /**
     * About these decisions. One about which something has no number yet is not due before the next round, and one to which a
     * deed was moved that is not about it is not due at all.
     */
    private List<Entry> deeds(List<Entry> decisions) throws SQLException {
        String select = "select x.id, e.seq, x.about from deed x left join log_entry e on e.entry_id = x.id"
                + " where x.about = any(?)";
        List<Entry> deeds = new ArrayList<>();
        Map<UUID, UUID> about = new HashMap<>();
        Set<UUID> tooSoon = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "varchar",
                            decisions.stream().map(one -> one.id.toString()).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Entry deed = new Entry(rows.getObject(1, UUID.class));
                    deeds.add(deed);
                    about.put(deed.id, UUID.fromString(rows.getString(3)));
                    if (rows.getObject(2) == null) {
                        tooSoon.add(about.get(deed.id));
                    }
                }
            }
        }
        about.keySet().removeAll(new DerivedColumns(connection).agreeing(Table.DEED, ids(deeds)));
        tooSoon.addAll(about.values());
        if (!tooSoon.isEmpty()) {
            decisions.removeIf(one -> tooSoon.contains(one.id));
            return deeds(decisions);
        }
        return deeds;
    }

    private Deed keep(Due due, What what, List<Entry> entries) throws SQLException {
        return Deed.keep(connection, Kind.REMOVAL, due.policy(), terms.now(), BY, out -> {
            out.writeStringField("policy", due.policy());
            out.writeStringField("level", due.level().name());
            out.writeStringField("what", what.name());
            out.writeStringField("kept", Retention.print(due.kept()));
            out.writeArrayFieldStart("removed");
            for (Entry entry : entries) {
                out.writeString(entry.id.toString());
            }
            out.writeEndArray();
        });
    }

    private void delete(String table, Collection<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from " + table + " where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(entries).toArray()));
            statement.executeUpdate();
        }
    }

    private static List<UUID> ids(Collection<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
