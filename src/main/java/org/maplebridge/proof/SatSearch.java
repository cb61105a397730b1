package org.maplebridge.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maplebridge.proof.Claim.Always;
import org.maplebridge.proof.Claim.Kept;
import org.maplebridge.proof.Claim.Learnt;
import org.maplebridge.proof.Claim.Turn;

/**
 * Asks a solver for a dispute, of any kind and size, that shows a claim false. It shares the model with {@link LocalSearch} and
 * nothing of its reasoning: that counterexamples shrink is for this one to confirm.
 */
final class SatSearch implements Prover {

    private final Model model;
    private final Classes classes;
    private final Solver solver = new Solver();
    private final Copy before;
    private final Copy after;
    private final Map<Object, Integer> goals = new HashMap<>();

    SatSearch(Model model) {
        this.model = model;
        this.classes = model.classes();
        this.before = new Copy(solver, model);
        this.after = new Copy(solver, model);
    }

    @Override
    public Optional<Found> smallest(Claim claim) {
        Optional<boolean[]> shown = solver.solve(assumed(claim));
        return shown.isEmpty() ? Optional.empty() : Optional.of(new SatSearch(model).shrunk(claim));
    }

    /** Whether none of several claims is false, asked at once. */
    boolean allHold(List<? extends Claim> claims) {
        int some = solver.variable(false);
        int[] either = claims.stream().mapToInt(this::isFalse).toArray();
        solver.require(Copy.and(-some, either));
        return solver.solve(some).isEmpty();
    }

    /** In a solver of its own, for that fewer must be known each time stays required. */
    private Found shrunk(Claim claim) {
        int[] assumed = assumed(claim);
        Found smallest = null;
        Optional<boolean[]> shown = solver.solve(assumed);
        while (shown.isPresent()) {
            smallest = found(claim, shown.get());
            int size = classes.size(smallest.before());
            if (size == 0) {
                break;
            }
            requireFewer(size);
            shown = solver.solve(assumed);
        }
        return smallest;
    }

    private Found found(Claim claim, boolean[] shown) {
        Dispute one = before.dispute(shown);
        return new Found(one, claim instanceof Always ? one : after.dispute(shown));
    }

    private int[] assumed(Claim claim) {
        return new int[] {isFalse(claim)};
    }

    /** A literal that, when true, makes the two disputes show the claim false. */
    private int isFalse(Claim claim) {
        return goals.computeIfAbsent(claim, fresh -> {
            int goal = solver.variable(false);
            if (claim instanceof Always always) {
                said(goal, always.when());
                unsaid(goal, before, always.then());
            } else if (claim instanceof Kept kept) {
                said(goal, kept.ways());
                unsaid(goal, after, kept.ways());
                solver.require(-goal, turned(kept.fact(), kept.turn()));
            } else {
                Ways ways = ((Learnt) claim).ways();
                said(goal, ways);
                unsaid(goal, after, ways);
                solver.require(-goal, learnt());
            }
            return goal;
        });
    }

    private void said(int goal, Ways ways) {
        int[] any = ways.kinds().stream().mapToInt(before::holds).toArray();
        solver.require(Copy.and(-goal, any));
    }

    private void unsaid(int goal, Copy copy, Ways ways) {
        ways.kinds().forEach(kind -> solver.require(-goal, copy.misses(kind)));
    }

    /** That the one dispute is the other with a fact turned, and what followed from its old value alone left open. */
    private int turned(int fact, Turn turn) {
        return goals.computeIfAbsent(List.of(fact, turn), fresh -> {
            int goal = solver.variable(false);
            for (int from = Classes.UNKNOWN; from < classes.count(fact); from++) {
                for (int to = Classes.UNKNOWN; to < classes.count(fact); to++) {
                    if (!turn.allows(from, to)) {
                        solver.require(-goal, -before.is(fact, from), -after.is(fact, to));
                    }
                }
            }
            for (int other = 0; other < classes.facts().size(); other++) {
                if (other != fact) {
                    staysKnown(goal, other, losing(fact, other));
                }
            }
            return goal;
        });
    }

    /** The old values from each of which alone another fact follows. */
    private int[] losing(int fact, int other) {
        return IntStream.range(0, classes.count(fact))
                .filter(from -> follows(fact, from, other))
                .map(from -> before.is(fact, from))
                .toArray();
    }

    private boolean follows(int fact, int from, int other) {
        long[] alone = model.disputes().closed(classes.with(classes.nothing(), fact, from));
        return alone != null && classes.known(alone, other) != Classes.UNKNOWN;
    }

    private int learnt() {
        return goals.computeIfAbsent("learnt", fresh -> {
            int goal = solver.variable(false);
            for (int fact = 0; fact < classes.facts().size(); fact++) {
                staysKnown(goal, fact, new int[0]);
            }
            return goal;
        });
    }

    private void staysKnown(int goal, int fact, int[] unless) {
        for (int one = 0; one < classes.count(fact); one++) {
            int[] clause = Copy.and(after.is(fact, one), unless);
            solver.require(Copy.and(-goal, Copy.and(-before.is(fact, one), clause)));
        }
    }

    /** A counter (Sinz 2005): from fact to fact it adds up what is known, and may not reach the size. */
    private void requireFewer(int size) {
        int most = size - 1;
        int[] counted = new int[most + 1];
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            int unknown = before.is(fact, Classes.UNKNOWN);
            int[] next = new int[most + 1];
            for (int n = 1; n <= most; n++) {
                next[n] = solver.variable(false);
            }
            for (int n = 1; n <= most; n++) {
                if (counted[n] != 0) {
                    solver.require(-counted[n], next[n]);
                }
                if (n == 1) {
                    solver.require(unknown, next[1]);
                } else if (counted[n - 1] != 0) {
                    solver.require(unknown, -counted[n - 1], next[n]);
                }
            }
            if (most == 0) {
                solver.require(unknown);
            } else if (counted[most] != 0) {
                solver.require(unknown, -counted[most]);
            }
            counted = next;
        }
    }
}
