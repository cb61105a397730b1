package org.maplebridge.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * All disputes that a vocabulary allows: what is known never contradicts itself, and what follows from it is known. It follows
 * the implications exactly as {@link Facts} does, on classes instead of values.
 */
public final class Disputes {

    private final Classes classes;
    private final Vocabulary vocabulary;
    private final Step[] steps;
    private final int[] bound;

    /** An implication between the bits of two facts. */
    record Step(int given, long[] when, long[] whenNot, int implied, long[] then, long[] thenNot) {
        boolean treatsAlike(int one, int other) {
            return Bits.has(when, one) == Bits.has(when, other) && Bits.has(then, one) == Bits.has(then, other);
        }
    }

    Disputes(Classes classes, Vocabulary vocabulary) {
        this.classes = classes;
        this.vocabulary = vocabulary;
        this.steps = vocabulary.implications().stream().map(this::step).toArray(Step[]::new);
        this.bound = vocabulary.implications().stream()
                .flatMap(one -> List.of(one.given(), one.implied()).stream())
                .distinct()
                .mapToInt(classes::position)
                .toArray();
    }

    private Step step(Implication one) {
        int given = classes.position(one.given());
        int implied = classes.position(one.implied());
        long[] when = bits(given, one.when());
        long[] then = bits(implied, one.then());
        return new Step(given, when, rest(given, when), implied, then, rest(implied, then));
    }

    private long[] bits(int fact, ValueSet set) {
        long[] bits = new long[classes.words()];
        for (int one = 0; one < classes.count(fact); one++) {
            if (classes.values(fact, one).within(set)) {
                Bits.set(bits, classes.bit(fact, one));
            }
        }
        return bits;
    }

    private long[] rest(int fact, long[] some) {
        long[] rest = Arrays.copyOf(classes.row(fact), some.length);
        for (int word = 0; word < rest.length; word++) {
            rest[word] &= ~some[word];
        }
        Bits.clear(rest, classes.bit(fact, Classes.UNKNOWN));
        return rest;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The dispute of which nothing is known but what is so in every one. */
    public Dispute nothing() {
        return new Dispute(closed(classes.nothing()));
    }

    /** The dispute of some facts; empty if they contradict each other. */
    public Optional<Dispute> of(Facts facts) {
        long[] bits = classes.nothing();
        for (Map.Entry<Fact, Long> stated : facts.stated().entrySet()) {
            int fact = classes.position(stated.getKey());
            bits = classes.with(bits, fact, classes.classOf(fact, stated.getValue()));
        }
        return Optional.ofNullable(closed(bits)).map(Dispute::new);
    }

    /**
     * The dispute of which facts, by position, are known to lie in classes; empty if they contradict each other.
     *
     * @param known no class among them is {@link Classes#UNKNOWN}
     */
    public Optional<Dispute> of(Map<Integer, Integer> known) {
        long[] bits = classes.nothing();
        known.forEach((fact, one) -> {
            Bits.clear(bits, classes.bit(fact, Classes.UNKNOWN));
            Bits.set(bits, classes.bit(fact, one));
        });
        return Optional.ofNullable(closed(bits)).map(Dispute::new);
    }

    /** A dispute with one fact stated otherwise, and all that follows; empty if that contradicts what was known. */
    public Optional<Dispute> with(Dispute dispute, int fact, int one) {
        return Optional.ofNullable(closed(classes.with(dispute.bits, fact, one)))
                .map(Dispute::new);
    }

    /** The same as facts: for each known fact the least value of its class, and nothing stated that follows from the rest. */
    public Facts facts(Dispute dispute) {
        long[] left = dispute.bits;
        for (int fact : bound) {
            long[] without = classes.with(left, fact, Classes.UNKNOWN);
            left = Arrays.equals(closed(without), dispute.bits) ? without : left;
        }
        return stated(left);
    }

    List<Step> steps() {
        return List.of(steps);
    }

    /** The facts that some implication speaks of. */
    int[] bound() {
        return bound;
    }

    Facts stated(long[] bits) {
        Map<Fact, Long> codes = new LinkedHashMap<>();
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            int one = classes.known(bits, fact);
            if (one != Classes.UNKNOWN) {
                codes.put(classes.facts().get(fact), Classes.least(classes.values(fact, one)));
            }
        }
        return Facts.of(vocabulary, codes, Set.of());
    }

    /** Of the disputes that know just the facts of a kind the first that is wanted; empty if none is. */
    public Optional<Dispute> first(Kind kind, Predicate<Dispute> wanted) {
        return first(kind, closed(classes.nothing()), 0, wanted);
    }

    private Optional<Dispute> first(Kind kind, long[] bits, int from, Predicate<Dispute> wanted) {
        int fact = from;
        while (fact < classes.facts().size() && !isOpen(kind, bits, fact)) {
            if (classes.asks(kind, fact) && !classes.admits(kind, fact, classes.known(bits, fact))) {
                return Optional.empty();
            }
            fact++;
        }
        if (fact == classes.facts().size()) {
            return Optional.of(new Dispute(bits)).filter(found -> kind.holds(found) && wanted.test(found));
        }
        for (int one = 0; one < classes.count(fact); one++) {
            long[] more = classes.admits(kind, fact, one) ? closed(classes.with(bits, fact, one)) : null;
            Optional<Dispute> found = more == null ? Optional.empty() : first(kind, more, fact + 1, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(Kind kind, long[] bits, int fact) {
        return classes.asks(kind, fact) && classes.known(bits, fact) == Classes.UNKNOWN;
    }

    /** Whether some implication speaks of a fact. */
    boolean isBound(int fact) {
        return IntStream.of(bound).anyMatch(one -> one == fact);
    }

    /** Whether the same follows from two classes of a fact, and both follow alike from others. */
    boolean followAlike(int fact, int one, int other) {
        return !isBound(fact)
                || isSingle(fact, one) == isSingle(fact, other)
                        && Stream.of(steps)
                                .allMatch(step -> step.treatsAlike(classes.bit(fact, one), classes.bit(fact, other)));
    }

    private boolean isSingle(int fact, int one) {
        return classes.values(fact, one).single().isPresent();
    }

    /** Whether some dispute is of this kind. */
    public boolean isPossible(Kind kind) {
        return !classes.isEmpty(kind) && first(kind, any -> true).isPresent();
    }

    /** What is known with all that follows; null if it contradicts itself. */
    long[] closed(long[] stated) {
        long[] possible = Arrays.copyOf(stated, stated.length);
        for (int fact : bound) {
            if (classes.known(stated, fact) == Classes.UNKNOWN) {
                Bits.or(possible, classes.row(fact));
                Bits.clear(possible, classes.bit(fact, Classes.UNKNOWN));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                boolean applies = Bits.isDisjoint(possible, step.whenNot);
                boolean denied = Bits.isDisjoint(possible, step.then);
                if (applies && denied) {
                    return null;
                }
                changed |= applies && removed(possible, step.thenNot);
                changed |= !applies && denied && removed(possible, step.when);
            }
        }
        return known(stated, possible);
    }

    private static boolean removed(long[] bits, long[] gone) {
        boolean any = !Bits.isDisjoint(bits, gone);
        for (int word = 0; any && word < bits.length; word++) {
            bits[word] &= ~gone[word];
        }
        return any;
    }

    /** What was stated, and what has one value left: a class of several values is not one. */
    private long[] known(long[] stated, long[] possible) {
        long[] known = stated;
        for (int fact : bound) {
            int only = classes.known(stated, fact) == Classes.UNKNOWN ? only(possible, fact) : Classes.UNKNOWN;
            if (only != Classes.UNKNOWN && classes.values(fact, only).single().isPresent()) {
                known = classes.with(known, fact, only);
            }
        }
        return known;
    }

    private int only(long[] possible, int fact) {
        int only = Classes.UNKNOWN;
        for (int one = 0; one < classes.count(fact); one++) {
            if (Bits.has(possible, classes.bit(fact, one))) {
                if (only != Classes.UNKNOWN) {
                    return Classes.UNKNOWN;
                }
                only = one;
            }
        }
        return only;
    }
}
