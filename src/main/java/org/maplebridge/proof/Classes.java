package org.maplebridge.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * The classes into which the values of each fact are {@linkplain Cuts cut}, as bits of a kind or a dispute. Each fact has a row
 * of bits: “unknown” first, then its classes, in the order of their smallest values.
 */
public final class Classes {

    private final List<Fact> facts;
    private final Map<Fact, Integer> positions = new LinkedHashMap<>();
    private final ValueSet[][] values;
    private final int[] unknown;
    private final long[][] rows;

    private Classes(Map<Fact, List<ValueSet>> cut) {
        facts = List.copyOf(cut.keySet());
        values = cut.values().stream()
                .map(classes -> classes.toArray(ValueSet[]::new))
                .toArray(ValueSet[][]::new);
        unknown = new int[facts.size()];
        int bits = 0;
        for (int fact = 0; fact < unknown.length; fact++) {
            positions.put(facts.get(fact), fact);
            unknown[fact] = bits;
            bits += values[fact].length + 1;
        }
        int words = (bits + Long.SIZE - 1) / Long.SIZE;
        rows = new long[unknown.length][words];
        for (int fact = 0; fact < unknown.length; fact++) {
            for (int bit = 0; bit <= values[fact].length; bit++) {
                Bits.set(rows[fact], unknown[fact] + bit);
            }
        }
    }

    /**
     * The classes that the rules, promises and implications of one policy, or of several together, tell apart.
     *
     * @throws IllegalArgumentException if two of the policies give one fact different values: their disputes are not the same
     */
    public static Classes of(Policy... policies) {
        return new Classes(Cuts.of(policies).classes());
    }

    /** The classes that some conditions and the implications tell apart. */
    static Classes of(Vocabulary vocabulary, Stream<Condition> conditions) {
        return new Classes(Cuts.of(vocabulary, conditions).classes());
    }

    /** The value that stands for a class. */
    static long least(ValueSet set) {
        return set.ranges().get(0).low();
    }

    /** Every fact of the policies, each at its position. */
    public List<Fact> facts() {
        return facts;
    }

    /** @throws NullPointerException if no policy knows the fact */
    public int position(Fact fact) {
        return positions.get(fact);
    }

    /** How many classes a fact has, “unknown” not counted; they are numbered from 0. */
    public int count(int fact) {
        return values[fact].length;
    }

    public ValueSet values(int fact, int one) {
        return values[fact][one];
    }

    /** The class of a value. */
    public int classOf(int fact, long code) {
        for (int one = 0; one < values[fact].length; one++) {
            if (values[fact][one].contains(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException(facts.get(fact) + " has no value " + code);
    }

    /** Asks nothing. */
    public Kind any() {
        long[] bits = new long[words()];
        for (long[] row : rows) {
            Bits.or(bits, row);
        }
        return new Kind(bits);
    }

    /** The kind of a cube whose facts are all among these and whose sets are made of whole classes. */
    public Kind of(Cube cube) {
        Kind kind = any();
        cube.sets().forEach((fact, set) -> narrow(kind.bits, position(fact), set));
        return kind;
    }

    private void narrow(long[] bits, int fact, ValueSet set) {
        Bits.clear(bits, unknown[fact]);
        for (int one = 0; one < values[fact].length; one++) {
            if (!values[fact][one].within(set)) {
                Bits.clear(bits, bit(fact, one));
            }
        }
    }

    /** A kind as a cube of the facts that it asks about. */
    public Cube cube(Kind kind) {
        Map<Fact, ValueSet> sets = new LinkedHashMap<>();
        for (int fact = 0; fact < values.length; fact++) {
            if (asks(kind, fact)) {
                ValueSet set = ValueSet.EMPTY;
                for (int one = 0; one < values[fact].length; one++) {
                    set = admits(kind, fact, one) ? set.or(values[fact][one]) : set;
                }
                sets.put(facts.get(fact), set);
            }
        }
        return new Cube(sets);
    }

    /** Whether a fact must be known for a dispute to be of this kind. */
    public boolean asks(Kind kind, int fact) {
        return !Bits.has(kind.bits, unknown[fact]);
    }

    public boolean admits(Kind kind, int fact, int one) {
        return Bits.has(kind.bits, bit(fact, one));
    }

    /** A kind with one fact in a single one of its classes. */
    Kind only(Kind kind, int fact, int one) {
        return new Kind(with(kind.bits, fact, one));
    }

    /** A kind that leaves out one class of a fact. */
    Kind without(Kind kind, int fact, int one) {
        long[] bits = Arrays.copyOf(kind.bits, kind.bits.length);
        Bits.clear(bits, bit(fact, one));
        return new Kind(bits);
    }

    /** Whether some fact can be in no class at all. */
    public boolean isEmpty(Kind kind) {
        for (long[] row : rows) {
            if (Bits.isDisjoint(kind.bits, row)) {
                return true;
            }
        }
        return false;
    }

    /** The class of a fact, or {@link #UNKNOWN}. */
    public int known(Dispute dispute, int fact) {
        return known(dispute.bits, fact);
    }

    /** In place of a class. */
    public static final int UNKNOWN = -1;

    int known(long[] bits, int fact) {
        for (int bit = 0; bit <= values[fact].length; bit++) {
            if (Bits.has(bits, unknown[fact] + bit)) {
                return bit - 1;
            }
        }
        throw new IllegalStateException(facts.get(fact) + " is nothing");
    }

    /** How many facts are known. */
    public int size(Dispute dispute) {
        int known = 0;
        for (int bit : unknown) {
            known += Bits.has(dispute.bits, bit) ? 0 : 1;
        }
        return known;
    }

    /** How many disputes can be told apart, contradictions among them: each fact in one of its classes, or unknown. */
    public BigInteger kinds() {
        return Stream.of(values)
                .map(classes -> BigInteger.valueOf(classes.length + 1L))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    int words() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** @param one a class, or {@link #UNKNOWN} */
    int bit(int fact, int one) {
        return unknown[fact] + 1 + one;
    }

    /** Every bit of a fact. */
    long[] row(int fact) {
        return rows[fact];
    }

    /** Nothing known. */
    long[] nothing() {
        long[] bits = new long[words()];
        for (int bit : unknown) {
            Bits.set(bits, bit);
        }
        return bits;
    }

    /** What is known with one fact otherwise; nothing follows from it yet. */
    long[] with(long[] bits, int fact, int one) {
        long[] changed = Arrays.copyOf(bits, bits.length);
        for (int word = 0; word < changed.length; word++) {
            changed[word] &= ~rows[fact][word];
        }
        Bits.set(changed, bit(fact, one));
        return changed;
    }
}
