package org.maplebridge.impact.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Evaluation;

/** Many records on several threads. */
class ReplayingTest {

    private static final CompiledPolicy SHIPPED = Policies.SHIPPED;
    private static final Evaluation PROPOSED = Policies.with(
                    "tier/district.drl", "peopleInvolved >= 30", "peopleInvolved >= 3")
            .evaluation();
    private static final List<byte[]> RECORDS = Records.of(SHIPPED, Records.sampled(SHIPPED, 3_000));

    @Test
    void several_threads_tell_the_same_in_the_same_order_as_one() throws NoRecord {
        List<UUID> one = new ArrayList<>();
        Impact alone = new Impact();
        for (byte[] record : RECORDS) {
            Comparison comparison = new Replay(PROPOSED).of(PastDecision.read(record));
            alone.add(comparison);
            if (comparison.isChanged()) {
                one.add(comparison.past().id());
            }
        }
        List<UUID> several = new ArrayList<>();
        Replayed replayed = new Replaying(PROPOSED, 4)
                .run(
                        Records.source(RECORDS, 7),
                        Watch.NOBODY.changed(change -> several.add(change.past().id())));
        assertThat(replayed.finished()).isTrue();
        assertThat(replayed.impact()).isEqualTo(alone);
        assertThat(several).isEqualTo(one).hasSizeGreaterThan(50);
        assertThat(replayed.impact().changed()).isEqualTo(several.size());
        assertThat(replayed.impact().seen()).isEqualTo(RECORDS.size());
    }

    @Test
    void the_numbers_agree_with_each_other() {
        Impact impact = new Replaying(PROPOSED, 2)
                .run(Records.source(RECORDS, 100), Watch.NOBODY)
                .impact();
        assertThat(impact.tiers().raised()).isEqualTo(impact.changed());
        assertThat(impact.tiers().lowered()).isZero();
        assertThat(impact.decisiveRules().of(new RuleTurn("T-203", RuleChange.Turn.FIRES_NOW)))
                .isEqualTo(impact.changed());
        assertThat(impact.levels().raised() + impact.levels().lowered()).isZero();
    }

    @Test
    void tallies_merge_in_any_grouping() {
        Supplier<Impact> a = () -> part(0, 700);
        Supplier<Impact> b = () -> part(700, 701);
        Supplier<Impact> c = () -> part(701, 3_000);
        Impact left = a.get().merge(b.get()).merge(c.get());
        Impact right = a.get().merge(b.get().merge(c.get()));
        assertThat(left).isEqualTo(right).isEqualTo(part(0, 3_000));
        assertThat(left).isNotEqualTo(a.get().merge(c.get()));
        assertThat(new Impact().merge(left)).isEqualTo(right);
    }

    @Test
    void what_is_no_record_is_counted_and_named_by_its_number() {
        List<byte[]> records = new ArrayList<>(RECORDS.subList(0, 600));
        records.set(2, "{\"id\":".getBytes(UTF_8));
        records.set(500, "[]".getBytes(UTF_8));
        List<Unreadable> told = new ArrayList<>();
        Impact impact = new Replaying(PROPOSED, 3)
                .run(Records.source(records, 50), Watch.NOBODY.unreadable(told::add))
                .impact();
        assertThat(told).extracting(Unreadable::number).containsExactly(3L, 501L);
        assertThat(impact.unreadable()).isEqualTo(2);
        assertThat(impact.seen()).isEqualTo(598);
    }

    @Test
    void cancelled_it_stops_soon_and_says_that_it_did_not_finish() {
        AtomicLong told = new AtomicLong();
        AtomicLong changes = new AtomicLong();
        Replayed replayed = new Replaying(PROPOSED, 2)
                .run(
                        () -> RECORDS.subList(0, 100),
                        Watch.NOBODY
                                .changed(change -> changes.incrementAndGet())
                                .progress(told::set)
                                .cancelled(() -> told.get() >= 1_000));
        assertThat(replayed.finished()).isFalse();
        assertThat(replayed.impact().seen()).isEqualTo(1_000).isEqualTo(told.get());
        assertThat(replayed.impact().changed()).isEqualTo(changes.get());
    }

    @Test
    void no_more_is_read_than_a_few_batches_ahead() {
        AtomicLong given = new AtomicLong();
        AtomicLong ahead = new AtomicLong();
        Supplier<List<byte[]>> source = Records.source(RECORDS, 10);
        new Replaying(PROPOSED, 2)
                .run(
                        () -> {
                            List<byte[]> batch = source.get();
                            given.addAndGet(batch.size());
                            return batch;
                        },
                        Watch.NOBODY.progress(done -> ahead.accumulateAndGet(given.get() - done, Math::max)));
        assertThat(ahead.get()).isBetween(1L, 60L);
    }

    @Test
    void a_source_that_fails_fails_the_run() {
        assertThatThrownBy(() -> new Replaying(PROPOSED, 2)
                        .run(
                                () -> {
                                    throw new IllegalStateException("the disk is gone");
                                },
                                Watch.NOBODY))
                .hasMessageContaining("the disk is gone");
    }

    private static Impact part(int from, int to) {
        return new Replaying(PROPOSED, 2)
                .run(Records.source(RECORDS.subList(from, to), 64), Watch.NOBODY)
                .impact();
    }
}
