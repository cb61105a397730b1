package org.maplebridge.impact.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Some records in a row, replayed by one thread. */
final class Batch implements Callable<Batch> {

    private final long first;
    private final List<byte[]> records;
    private final Replay replay;
    private final BooleanSupplier cancelled;
    private final Impact impact = new Impact();
    private final List<Comparison> seen = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param first the number of the first record in the source */
    Batch(long first, List<byte[]> records, Replay replay, BooleanSupplier cancelled) {
        this.first = first;
        this.records = records;
        this.replay = replay;
        this.cancelled = cancelled;
    }

    @Override
    public Batch call() {
        for (int at = 0; at < records.size() && !cancelled.getAsBoolean(); at++) {
            add(first + at, records.get(at));
        }
        return this;
    }

    private void add(long number, byte[] record) {
        try {
            Comparison comparison = replay.of(PastDecision.read(record));
            impact.add(comparison);
            seen.add(comparison);
        } catch (NoRecord noRecord) {
            impact.addUnreadable();
            unreadable.add(new Unreadable(number, noRecord.says()));
        }
    }

    void tell(Watch watch) {
        seen.forEach(watch.seen());
        seen.stream().filter(Comparison::isChanged).forEach(watch.changed());
        unreadable.forEach(watch.unreadable());
    }

    Impact impact() {
        return impact;
    }

    int size() {
        return records.size();
    }
}
