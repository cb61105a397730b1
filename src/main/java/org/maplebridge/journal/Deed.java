package org.maplebridge.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done and must be provable years later: one JSON document without a line break, its members in a fixed
 * order that begins with {@code kind, id, at, by}. It is written once; every other column is read from these bytes. Holds codes
 * and ids, never what a person told.
 */
@Entity
@Table(name = "deed")
public class Deed extends PanacheEntityBase {

    private static final JsonFactory JSON = new JsonFactory();

    /** Rises with time. */
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The id of the decision or policy that it was done to. */
    public String about;

    public Instant at;
    public String author;
    public byte[] record;

    /** Writes what is particular to a kind, after the members that all have in common. */
    public interface Particulars {
        void write(JsonGenerator out) throws IOException;
    }

    /**
     * Keeps a deed, and that it waits for its number, in the transaction at hand.
     *
     * @param about the id of the decision or policy; whoever writes the particulars names it there too
     * @param at kept to the millisecond
     * @throws org.maplebridge.problem.ProblemsFound if too much waits for a number already
     */
    public static Deed keep(Kind kind, String about, Instant at, String by, Particulars particulars) {
        return keep(TimedId.at(at), kind, about, at, by, particulars);
    }

    /** The same with an id that was made for that moment before, because something else is kept under it too. */
    public static Deed keep(UUID id, Kind kind, String about, Instant at, String by, Particulars particulars) {
        CDI.current().select(Backlog.class).get().requireRoom();
        Deed deed = of(id, kind, about, at, by, particulars);
        deed.persist();
        Unnumbered.add(deed.id, kind, deed.record);
        return deed;
    }

    /** The same in the transaction of a connection, for another user of the database than the service. */
    public static Deed keep(
            Connection connection, Kind kind, String about, Instant at, String by, Particulars particulars)
            throws SQLException {
        CDI.current().select(Backlog.class).get().requireRoom();
        Deed deed = of(TimedId.at(at), kind, about, at, by, particulars);
        try (PreparedStatement row = connection.prepareStatement(
                        "insert into deed (id, kind, about, at, author, record) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement waiting = connection.prepareStatement(
                        "insert into log_pending (entry_id, kind, leaf) values (?, ?, ?)")) {
            row.setObject(1, deed.id);
            row.setString(2, kind.name());
            row.setString(3, about);
            row.setObject(4, deed.at.atOffset(ZoneOffset.UTC));
            row.setString(5, by);
            row.setBytes(6, deed.record);
            row.executeUpdate();
            waiting.setObject(1, deed.id);
            waiting.setString(2, kind.name());
            waiting.setBytes(3, Unnumbered.leaf(deed.record));
            waiting.executeUpdate();
        }
        return deed;
    }

    private static Deed of(UUID id, Kind kind, String about, Instant at, String by, Particulars particulars) {
        Deed deed = new Deed();
        deed.at = at.truncatedTo(ChronoUnit.MILLIS);
        deed.id = id;
        deed.kind = kind;
        deed.about = about;
        deed.author = by;
        deed.record = deed.written(particulars);
        return deed;
    }

    /** What was done to a decision or policy, in the order of time. */
    public static List<Deed> about(String id) {
        return list("about = ?1 order by id", id);
    }

    private byte[] written(Particulars particulars) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("kind", kind.name());
            out.writeStringField("id", id.toString());
            out.writeStringField("at", at.toString());
            out.writeStringField("by", author);
            particulars.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
