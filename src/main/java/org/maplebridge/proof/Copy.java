package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A dispute of which nothing is settled, as variables of a solver: one for each bit (see {@link Classes}), and for facts with
 * implications one for each class that is still possible. Whatever the solver makes of them is a dispute: nothing contradicts
 * itself, and what follows is known.
 */
final class Copy {

    private final Solver solver;
    private final Classes classes;
    private final int[] known;
    private final Map<Integer, Integer> possible = new HashMap<>();
    private final Map<Part, Integer> parts = new LinkedHashMap<>();
    private final Map<Kind, Integer> held = new HashMap<>();
    private final Map<Kind, Integer> missed = new HashMap<>();

    Copy(Solver solver, Model model) {
        this.solver = solver;
        this.classes = model.classes();
        int bits = 0;
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            bits += classes.count(fact) + 1;
        }
        known = new int[bits];
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            for (int one = Classes.UNKNOWN; one < classes.count(fact); one++) {
                known[classes.bit(fact, one)] = solver.variable(one == Classes.UNKNOWN);
            }
            solver.requireOne(of(bits(fact, classes.any().bits, true)));
        }
        for (int fact : model.disputes().bound()) {
            narrow(fact);
        }
        model.disputes().steps().forEach(this::follow);
    }

    /** The literal that a fact is in a class, or unknown. */
    int is(int fact, int one) {
        return known[classes.bit(fact, one)];
    }

    /** A literal that, when true, makes this a dispute of a kind. */
    int holds(Kind kind) {
        Integer known = held.get(kind);
        if (known == null) {
            known = solver.variable(false);
            for (int within : within(kind)) {
                solver.require(-known, within);
            }
            held.put(kind, known);
        }
        return known;
    }

    /** A literal that, when true, keeps this from being a dispute of a kind. */
    int misses(Kind kind) {
        Integer known = missed.get(kind);
        if (known == null) {
            known = solver.variable(false);
            solver.require(
                    and(-known, IntStream.of(within(kind)).map(one -> -one).toArray()));
            missed.put(kind, known);
        }
        return known;
    }

    private int[] within(Kind kind) {
        return IntStream.range(0, classes.facts().size())
                .filter(fact -> classes.asks(kind, fact))
                .map(fact -> within(new Part(fact, bits(fact, kind.bits, true))))
                .toArray();
    }

    /** The literal that a fact is in some of its classes: true exactly then. */
    int within(Part part) {
        Integer within = parts.get(part);
        if (within == null) {
            within = solver.variable(false);
            solver.require(and(-within, of(part.bits)));
            for (int is : of(part.bits)) {
                solver.require(-is, within);
            }
            parts.put(part, within);
        }
        return within;
    }

    /** The parts that were asked for. */
    Set<Part> parts() {
        return Set.copyOf(parts.keySet());
    }

    /** Some classes of a fact, by their bits. */
    record Part(int fact, List<Integer> bits) {}

    Dispute dispute(boolean[] model) {
        long[] bits = new long[classes.words()];
        for (int bit = 0; bit < known.length; bit++) {
            if (model[known[bit]]) {
                Bits.set(bits, bit);
            }
        }
        return new Dispute(bits);
    }

    /** A known class is the only possible one; and a class of a single value that is the only possible one is known. */
    private void narrow(int fact) {
        for (int one = 0; one < classes.count(fact); one++) {
            possible.put(classes.bit(fact, one), solver.variable(true));
        }
        int[] all = possible(fact, -1);
        solver.require(all);
        for (int one = 0; one < classes.count(fact); one++) {
            int is = is(fact, one);
            int[] others = possible(fact, one);
            for (int other : others) {
                solver.require(-is, -other);
            }
            if (classes.values(fact, one).single().isPresent()) {
                solver.require(and(is, others));
            }
        }
    }

    private int[] possible(int fact, int but) {
        List<Integer> literals = new ArrayList<>();
        for (int one = 0; one < classes.count(fact); one++) {
            if (one != but) {
                literals.add(possible.get(classes.bit(fact, one)));
            }
        }
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    private void follow(Disputes.Step step) {
        int[] whenNot = possible(step.given(), step.whenNot());
        int[] then = possible(step.implied(), step.then());
        for (int gone : possible(step.implied(), step.thenNot())) {
            solver.require(and(-gone, whenNot));
        }
        for (int gone : possible(step.given(), step.when())) {
            solver.require(and(-gone, then));
        }
    }

    private int[] possible(int fact, long[] among) {
        List<Integer> literals = new ArrayList<>();
        for (int one = 0; one < classes.count(fact); one++) {
            if (Bits.has(among, classes.bit(fact, one))) {
                literals.add(possible.get(classes.bit(fact, one)));
            }
        }
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The bits of a fact that are set, or not set, in some bits. */
    private List<Integer> bits(int fact, long[] among, boolean set) {
        List<Integer> bits = new ArrayList<>();
        for (int one = Classes.UNKNOWN; one < classes.count(fact); one++) {
            if (Bits.has(among, classes.bit(fact, one)) == set) {
                bits.add(classes.bit(fact, one));
            }
        }
        return bits;
    }

    private int[] of(List<Integer> bits) {
        return bits.stream().mapToInt(bit -> known[bit]).toArray();
    }

    static int[] and(int first, int[] rest) {
        int[] all = new int[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
