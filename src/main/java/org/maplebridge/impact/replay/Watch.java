package org.maplebridge.impact.replay;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Who is told what while decisions are replayed. All are called on the thread that runs the replay, the decisions and the
 * unreadable records in the order of the source.
 *
 * @param seen each decision that was asked again
 * @param changed each decision that would be another
 * @param unreadable each record that was none
 * @param progress how many records are done, now and then
 * @param cancelled asked often, from several threads
 */
public record Watch(
        Consumer<Comparison> seen,
        Consumer<Comparison> changed,
        Consumer<Unreadable> unreadable,
        LongConsumer progress,
        BooleanSupplier cancelled) {

    /** Only the numbers at the end are wanted. */
    public static final Watch NOBODY = new Watch(one -> {}, one -> {}, one -> {}, done -> {}, () -> false);

    public Watch seen(Consumer<Comparison> told) {
        return new Watch(told, changed, unreadable, progress, cancelled);
    }

    public Watch changed(Consumer<Comparison> told) {
        return new Watch(seen, told, unreadable, progress, cancelled);
    }

    public Watch unreadable(Consumer<Unreadable> told) {
        return new Watch(seen, changed, told, progress, cancelled);
    }

    public Watch progress(LongConsumer told) {
        return new Watch(seen, changed, unreadable, told, cancelled);
    }

    public Watch cancelled(BooleanSupplier asked) {
        return new Watch(seen, changed, unreadable, progress, asked);
    }
}
