package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.proof.Claim.Always;
import org.maplebridge.proof.Claim.Kept;
import org.maplebridge.proof.Claim.Learnt;

/**
 * Looks where a counterexample must lie. Knowing less never makes a result be said, so every counterexample shrinks to the facts
 * of a single kind for which the result was said, with all else unknown: trying the classes of those facts is a proof.
 */
final class LocalSearch implements Prover {

    /** A few seconds' work; policies that people write need some dozens. */
    private static final int MOST_STEPS = 2_000_000;

    private final Classes classes;
    private final Disputes disputes;

    LocalSearch(Model model) {
        this(model.classes(), model.disputes());
    }

    LocalSearch(Classes classes, Disputes disputes) {
        this.classes = classes;
        this.disputes = disputes;
    }

    @Override
    public Optional<Found> smallest(Claim claim) {
        Smallest search = new Smallest();
        if (claim instanceof Always always) {
            for (Kind kind : always.when().kinds()) {
                search.of(kind, always.then());
            }
        } else if (claim instanceof Kept kept) {
            turns(kept, search);
        } else {
            Ways ways = ((Learnt) claim).ways();
            for (Kind kind : ways.kinds()) {
                search.of(kind, ways);
            }
        }
        return Optional.ofNullable(search.best);
    }

    private void turns(Kept kept, Smallest search) {
        int fact = kept.fact();
        for (int from = 0; from < classes.count(fact); from++) {
            long[] alone = disputes.closed(classes.with(classes.nothing(), fact, from));
            if (alone != null) {
                turns(kept, from, alone, search);
            }
        }
    }

    /** @param alone what is known when nothing but the old value is */
    private void turns(Kept kept, int from, long[] alone, Smallest search) {
        int fact = kept.fact();
        for (Kind kind : kept.ways().kinds()) {
            boolean canLose = losesMore(kind, fact, alone);
            if (classes.admits(kind, fact, from) && (canLose || classes.asks(kind, fact))) {
                Telling telling = new Telling(classes, disputes, kind, kept.ways(), fact);
                for (int to = classes.count(fact) - 1; to >= Classes.UNKNOWN; to--) {
                    boolean leaves = canLose || !Bits.has(kind.bits, classes.bit(fact, to));
                    if (leaves && kept.turn().allows(from, to)) {
                        search.of(kind, kept.ways(), telling, fact, from, to, alone);
                    }
                }
            }
        }
    }

    /** Whether the kind asks about what follows from the old value. */
    private boolean losesMore(Kind kind, int fact, long[] alone) {
        for (int other : disputes.bound()) {
            if (other != fact && classes.asks(kind, other) && classes.known(alone, other) != Classes.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** One search for the smallest dispute of several kinds. */
    private final class Smallest {
        private Found best;
        private int size = Integer.MAX_VALUE;
        private int steps;

        /** Disputes of a kind that are not of some ways. */
        void of(Kind kind, Ways avoided) {
            Telling telling = new Telling(classes, disputes, kind, avoided, -1);
            new Turned(kind, avoided, telling, -1, 0, 0, classes.nothing()).search(0, classes.nothing());
        }

        /** Disputes of a kind that, with one fact turned, are not of some ways any more. */
        void of(Kind kind, Ways avoided, Telling telling, int fact, int from, int to, long[] alone) {
            new Turned(kind, avoided, telling, fact, from, to, alone).search(0, classes.nothing());
        }

        /** @param alone what is known when nothing but the old value is */
        private final class Turned {
            private final Ways avoided;
            private final int fact;
            private final int from;
            private final int to;
            private final long[] alone;
            private final Kind kind;
            private final List<Choice> choices = new ArrayList<>();

            Turned(Kind kind, Ways avoided, Telling telling, int fact, int from, int to, long[] alone) {
                this.kind = kind;
                this.avoided = avoided;
                this.fact = fact;
                this.from = from;
                this.to = to;
                this.alone = alone;
                for (int asked = 0; asked < classes.facts().size(); asked++) {
                    if (classes.asks(kind, asked) && asked != fact && isOpen(asked)) {
                        choices.add(new Choice(asked, telling.classes(asked)));
                    }
                }
            }

            private boolean isOpen(int asked) {
                return fact < 0 || classes.known(alone, asked) == Classes.UNKNOWN;
            }

            /** @param stated all but the fact that turns */
            void search(int at, long[] stated) {
                if (++steps > MOST_STEPS) {
                    throw new TooManyWays();
                }
                long[] before = closed(stated, from);
                long[] after = before == null ? null : closed(stated, to);
                if (after == null || avoided.hold(after) || classes.size(new Dispute(before)) >= size) {
                    return;
                }
                if (at == choices.size()) {
                    keep(before);
                    return;
                }
                Choice choice = choices.get(at);
                if (classes.known(before, choice.fact) != Classes.UNKNOWN) {
                    search(at + 1, stated);
                    return;
                }
                for (int one : choice.classes) {
                    search(at + 1, classes.with(stated, choice.fact, one));
                }
            }

            private void keep(long[] before) {
                long[] after = closed(kept(before), to);
                if (after != null && Kind.within(before, kind.bits) && !avoided.hold(after)) {
                    best = new Found(new Dispute(before), new Dispute(after));
                    size = classes.size(best.before());
                }
            }

            /** What stays known when the fact turns. */
            private long[] kept(long[] before) {
                long[] kept = before;
                for (int other = 0; fact >= 0 && other < classes.facts().size(); other++) {
                    boolean lost = other == fact || classes.known(alone, other) != Classes.UNKNOWN;
                    kept = lost ? classes.with(kept, other, Classes.UNKNOWN) : kept;
                }
                return kept;
            }

            private long[] closed(long[] stated, int one) {
                return disputes.closed(fact < 0 ? stated : classes.with(stated, fact, one));
            }
        }
    }

    /** Which classes of a fact to try. */
    private record Choice(int fact, int[] classes) {}
}
