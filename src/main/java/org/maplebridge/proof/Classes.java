package org.maplebridge.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * The values of each fact, cut into the classes that some policies can tell apart: by a rule, a promise or an implication. What
 * a policy says of one value of a class it says of all. Each fact has a row of bits: “unknown” first, then its classes, in the
 * order of their smallest values.
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
                set(rows[fact], unknown[fact] + bit);
            }
        }
    }

    /**
     * The classes that the rules, promises and implications of one policy, or of several together, tell apart.
     *
     * @throws IllegalArgumentException if two of the policies give one fact different values: their disputes are not the same
     */
    public static Classes of(Policy... policies) {
        Map<Fact, Set<ValueSet>> cuts = new LinkedHashMap<>();
        for (Policy policy : policies) {
            policy.vocabulary().all().forEach(fact -> requireSame(fact, cuts));
            conditions(policy).forEach(one -> cuts.get(one.fact()).add(one.admits()));
            addImplications(policy.vocabulary(), cuts);
        }
        return new Classes(cut(cuts));
    }

    /** The classes that some conditions and the implications tell apart. */
    static Classes of(Vocabulary vocabulary, Stream<Condition> conditions) {
        Map<Fact, Set<ValueSet>> cuts = new LinkedHashMap<>();
        vocabulary.all().forEach(fact -> cuts.put(fact, new LinkedHashSet<>()));
        conditions.flatMap(Condition::comparisons).forEach(one -> cuts.get(one.fact())
                .add(one.admits()));
        addImplications(vocabulary, cuts);
        return new Classes(cut(cuts));
    }

    private static void addImplications(Vocabulary vocabulary, Map<Fact, Set<ValueSet>> cuts) {
        vocabulary.implications().forEach(one -> {
            cuts.get(one.given()).add(one.when());
            cuts.get(one.implied()).add(one.then());
        });
    }

    private static Map<Fact, List<ValueSet>> cut(Map<Fact, Set<ValueSet>> cuts) {
        Map<Fact, List<ValueSet>> classes = new LinkedHashMap<>();
        cuts.forEach((fact, sets) -> classes.put(fact, cut(fact.type(), sets)));
        return classes;
    }

    private static Stream<Compare> conditions(Policy policy) {
        return Stream.concat(
                policy.rules().stream().flatMap(rule -> rule.condition().comparisons()),
                policy.promises().always().stream()
                        .flatMap(promise -> promise.when().comparisons()));
    }

    private static void requireSame(Fact fact, Map<Fact, Set<ValueSet>> cuts) {
        cuts.computeIfAbsent(fact, fresh -> new LinkedHashSet<>());
        Fact first = cuts.keySet().stream().filter(fact::equals).findFirst().orElseThrow();
        if (!first.type().allowed().equals(fact.type().allowed())) {
            throw new IllegalArgumentException("different values of " + fact);
        }
    }

    /** Of ordered values each class is one range, so that one class stands above another as a whole. */
    private static List<ValueSet> cut(FactType type, Set<ValueSet> sets) {
        List<ValueSet> classes = List.of(type.all());
        for (ValueSet set : sets) {
            classes = classes.stream()
                    .flatMap(one -> Stream.of(one.and(set), one.minus(set)))
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        List<ValueSet> sorted = new ArrayList<>();
        classes.forEach(one -> sorted.addAll(type.isOrdered() ? ranges(one) : List.of(one)));
        sorted.sort((a, b) -> Long.compare(least(a), least(b)));
        return List.copyOf(sorted);
    }

    private static List<ValueSet> ranges(ValueSet set) {
        return ValueSet.EMPTY.or(set).ranges().stream()
                .map(range -> ValueSet.between(range.low(), range.high()))
                .toList();
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
            or(bits, row);
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
        clear(bits, unknown[fact]);
        for (int one = 0; one < values[fact].length; one++) {
            if (!values[fact][one].within(set)) {
                clear(bits, bit(fact, one));
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
        return !has(kind.bits, unknown[fact]);
    }

    public boolean admits(Kind kind, int fact, int one) {
        return has(kind.bits, bit(fact, one));
    }

    /** A kind with one fact in a single one of its classes. */
    Kind only(Kind kind, int fact, int one) {
        return new Kind(with(kind.bits, fact, one));
    }

    /** A kind that leaves out one class of a fact. */
    Kind without(Kind kind, int fact, int one) {
        long[] bits = Arrays.copyOf(kind.bits, kind.bits.length);
        clear(bits, bit(fact, one));
        return new Kind(bits);
    }

    /** Whether some fact can be in no class at all. */
    public boolean isEmpty(Kind kind) {
        for (long[] row : rows) {
            if (isDisjoint(kind.bits, row)) {
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
            if (has(bits, unknown[fact] + bit)) {
                return bit - 1;
            }
        }
        throw new IllegalStateException(facts.get(fact) + " is nothing");
    }

    /** How many facts are known. */
    public int size(Dispute dispute) {
        int known = 0;
        for (int bit : unknown) {
            known += has(dispute.bits, bit) ? 0 : 1;
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
            set(bits, bit);
        }
        return bits;
    }

    /** What is known with one fact otherwise; nothing follows from it yet. */
    long[] with(long[] bits, int fact, int one) {
        long[] changed = Arrays.copyOf(bits, bits.length);
        for (int word = 0; word < changed.length; word++) {
            changed[word] &= ~rows[fact][word];
        }
        set(changed, bit(fact, one));
        return changed;
    }

    static boolean has(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] >>> bit & 1) != 0;
    }

    static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    static void clear(long[] bits, int bit) {
        bits[bit / Long.SIZE] &= ~(1L << bit);
    }

    static boolean isDisjoint(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & others[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static void or(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] |= others[word];
        }
    }
}
