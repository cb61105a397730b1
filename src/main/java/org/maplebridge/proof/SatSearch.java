package org.maplebridge.proof;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
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

    /** Whether none of several claims is false. */
    boolean allHold(List<? extends Claim> claims) {
        List<Kept> kept = claims.stream()
                .filter(Kept.class::isInstance)
                .map(Kept.class::cast)
                .toList();
        Set<List<Object>> turns = new LinkedHashSet<>();
        kept.forEach(one -> turns.add(List.of(one.fact(), one.turn())));
        boolean nothingLost =
                turns.stream().allMatch(turn -> nothingIsLost(kept, (int) turn.get(0), (Turn) turn.get(1)));
        return claims.stream()
                .filter(claim -> !(nothingLost && claim instanceof Kept))
                .allMatch(claim -> solver.solve(isFalse(claim)).isEmpty());
    }

    /**
     * Whether no turn of a fact loses as much as one kind. It asks more than the claims do, and so proves them all at once;
     * where it fails, each is asked by itself.
     */
    private boolean nothingIsLost(List<Kept> kept, int fact, Turn turn) {
        List<Kind> kinds = kept.stream()
                .filter(one -> one.fact() == fact && one.turn() == turn)
                .flatMap(one -> one.ways().kinds().stream())
                .distinct()
                .toList();
        int some = goal(List.of("some", kinds), () -> {
            int goal = solver.variable(false);
            int[] lost = kinds.stream().mapToInt(this::lost).toArray();
            solver.require(Copy.and(-goal, lost));
            return goal;
        });
        return solver.solve(turned(fact, turn), some).isEmpty();
    }

    private int lost(Kind kind) {
        return goal(List.of("lost", kind), () -> {
            int goal = solver.variable(false);
            solver.require(-goal, before.holds(kind));
            solver.require(-goal, after.misses(kind));
            before.parts().forEach(this::keepTogether);
            return goal;
        });
    }

    /** Follows from what {@link #same} says of single classes; said outright it spares the solver to find out. */
    private void keepTogether(Copy.Part part) {
        goal(part, () -> {
            solver.require(-same(part.fact()), -before.within(part), after.within(part));
            return same(part.fact());
        });
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

    private int goal(Object key, IntSupplier fresh) {
        Integer known = goals.get(key);
        if (known == null) {
            known = fresh.getAsInt();
            goals.put(key, known);
        }
        return known;
    }

    /** A literal that, when true, makes the two disputes show the claim false. */
    private int isFalse(Claim claim) {
        return goal(claim, () -> {
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
        return goal(List.of(fact, turn), () -> {
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
                    solver.require(Copy.and(-goal, Copy.and(same(other), losing(fact, other))));
                }
            }
            return goal;
        });
    }

    /** A literal that, when true, keeps what is known of a fact known. */
    private int same(int fact) {
        return goal(List.of("same", fact), () -> {
            int goal = solver.variable(true);
            for (int one = 0; one < classes.count(fact); one++) {
                solver.require(-goal, -before.is(fact, one), after.is(fact, one));
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
        return goal("learnt", () -> {
            int goal = solver.variable(false);
            for (int fact = 0; fact < classes.facts().size(); fact++) {
                solver.require(-goal, same(fact));
            }
            return goal;
        });
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
