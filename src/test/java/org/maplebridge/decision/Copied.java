package org.maplebridge.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.maplebridge.TestClock;

/** Many stored decisions of one area, for tests of rooms that read them. */
public final class Copied {

    private Copied() {}

    public static void store(int count, String area, DataSource service) {
        List<Waiting> group = new ArrayList<>();
        StoredDecision one = Copies.decided();
        for (int i = 0; i < count; i++) {
            StoredDecision copy = in(area, Copies.copy(one, "many", one.at));
            group.add(new Waiting(copy, Optional.empty(), Optional.empty()));
        }
        Copies.store(group, service);
    }

    private static StoredDecision in(String area, StoredDecision copy) {
        String record = new String(copy.record, StandardCharsets.UTF_8)
                .replace("\"area\":\"" + copy.area + "\"", "\"area\":\"" + area + "\"");
        return Columns.of(record.getBytes(StandardCharsets.UTF_8));
    }

    /** One whose bytes were lost. */
    public static void damaged(String area, DataSource service) {
        StoredDecision copy = Copies.copy(Copies.decided(), "damaged", TestClock.USUAL);
        copy.area = area;
        copy.record = ("{\"id\":\"" + copy.id + "\"").getBytes(StandardCharsets.UTF_8);
        Copies.store(List.of(new Waiting(copy, Optional.empty(), Optional.empty())), service);
    }
}
