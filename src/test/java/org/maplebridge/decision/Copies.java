package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.journal.TimedId;

/** Many stored decisions that differ only in id and reference, made without deciding each. */
final class Copies {

    private Copies() {}

    /** Stores so many with this reference; their ids, newest first. */
    static List<String> store(int count, String reference, DataSource service) {
        StoredDecision one = decided();
        List<Waiting> group = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StoredDecision copy = copy(one, reference, one.at);
            ids.add(0, copy.id.toString());
            group.add(new Waiting(copy, Optional.empty(), Optional.empty()));
        }
        store(group, service);
        return ids;
    }

    /** One that was decided at another time. */
    static String at(Instant moment, String reference, DataSource service) {
        UUID id = new UUID(
                TimedId.from(moment).getMostSignificantBits() | 0x7000,
                UUID.randomUUID().getLeastSignificantBits());
        StoredDecision copy = copy(decided(), id, reference, moment);
        store(List.of(new Waiting(copy, Optional.empty(), Optional.empty())), service);
        return copy.id.toString();
    }

    /** One whose bytes were lost. */
    static void damaged(String reference, DataSource service) {
        StoredDecision copy = copy(decided(), reference, TestClock.USUAL);
        copy.record = ("{\"id\":\"" + copy.id + "\"").getBytes(StandardCharsets.UTF_8);
        store(List.of(new Waiting(copy, Optional.empty(), Optional.empty())), service);
    }

    static StoredDecision decided() {
        String id = Story.post(Story.brothers()).extract().path("id");
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.findById(UUID.fromString(id)));
    }

    static StoredDecision copy(StoredDecision one, String reference, Instant at) {
        return copy(one, TimedId.at(at), reference, at);
    }

    private static StoredDecision copy(StoredDecision one, UUID id, String reference, Instant at) {
        String record = new String(one.record, StandardCharsets.UTF_8)
                .replace(one.id.toString(), id.toString())
                .replace("\"" + one.reference + "\"", "\"" + reference + "\"")
                .replace("\"at\":\"" + one.at + "\"", "\"at\":\"" + at + "\"");
        return Columns.of(record.getBytes(StandardCharsets.UTF_8));
    }

    static void store(List<Waiting> group, DataSource service) {
        for (Outcome outcome : new Transaction(service).store(group)) {
            if (!(outcome instanceof Outcome.Stored)) {
                throw new AssertionError(outcome.toString());
            }
        }
    }
}
