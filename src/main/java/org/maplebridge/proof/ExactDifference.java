package org.maplebridge.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Placing.Place;
import org.maplebridge.proof.Prover.TooManyWays;
import org.maplebridge.proof.Region.Move;
import org.maplebridge.proof.Region.Turn;
import org.maplebridge.source.Sha256;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Every kind of dispute that two policies decide differently: proven to be all, by a solver, and nothing else, since in a region
 * the one policy says what the other does not.
 */
public final class ExactDifference {

    private static final int ID_DIGITS = 16;

    /** The two policies do not speak of the same facts, or of so many at once that not all can be tried. */
    public static final class NotComparable extends RuntimeException {
        private final transient Text why;

        NotComparable(Text why) {
            super(why.en());
            this.why = why;
        }

        public Text why() {
            return why;
        }
    }

    private final JointPolicies joint;
    private final Model old;
    private final Model now;
    private final Evaluation oldEngine;
    private final Evaluation newEngine;
    private final Map<Area, List<Turn>> found = new LinkedHashMap<>();
    private final Map<Area, Region> regions = new LinkedHashMap<>();
    private final Placing placing;

    private ExactDifference(Policy old, Policy now) {
        this.joint = JointPolicies.of(old, now);
        Classes classes = Classes.of(joint.old(), joint.now());
        this.old = Model.of(joint.old(), classes);
        this.now = Model.of(joint.now(), classes);
        this.oldEngine = new Evaluation(old, PlainMatching.of(old));
        this.newEngine = new Evaluation(now, PlainMatching.of(now));
        this.placing = new Placing(this.old, this.now, regions);
    }

    /**
     * Finds and proves all of it. Not for several threads at a time.
     *
     * @throws NotComparable if a fact of both is of another type
     * @throws IllegalStateException if an engine or the solver does not confirm it
     */
    public static ExactDifference between(Policy old, Policy now) {
        return between(old, now, Progress.UNSEEN);
    }

    /** @param progress is told after each of the results that were compared */
    static ExactDifference between(Policy old, Policy now, Progress progress) {
        try {
            ExactDifference difference = new ExactDifference(old, now);
            difference.search(progress);
            return difference;
        } catch (TooManyWays tooMany) {
            throw new NotComparable(
                    new Text(
                            "两个政策的条件组合起来太多，哪些纠纷的裁定不同列不完：当作每一起都可能不同",
                            "The conditions of the two policies combine in too many ways to list what differs: any dispute may"));
        }
    }

    private void search(Progress progress) {
        Set<Result> results = new LinkedHashSet<>(now.results());
        results.addAll(old.results());
        int done = 0;
        for (Result result : results) {
            turns(new RegionSearch(now, old, result), true);
            turns(new RegionSearch(old, now, result), false);
            progress.step(++done, results.size());
        }
        found.forEach((area, turns) -> regions.put(area, region(area, turns)));
    }

    private void turns(RegionSearch search, boolean gained) {
        List<Kind> kinds = search.kinds();
        if (!search.isProven(kinds)) {
            throw new IllegalStateException("The solver finds another difference in " + search.result());
        }
        for (Area area : search.areas(kinds, gained)) {
            List<Kind> whole = search.whole(area);
            List<Move> moves = new ArrayList<>();
            for (Optional<Result> instead : search.instead()) {
                search.from(whole, instead)
                        .map(dispute -> move(search.result(), gained, instead.orElse(null), dispute))
                        .ifPresent(moves::add);
            }
            found.computeIfAbsent(area, fresh -> new ArrayList<>())
                    .add(new Turn(search.result(), gained, search.unless(whole), List.copyOf(moves)));
        }
    }

    private Move move(Result result, boolean gained, Result instead, Dispute dispute) {
        Facts facts = now.disputes().stated(dispute.bits);
        boolean saidBefore = result.isSaidBy(
                oldEngine.verdict(JointPolicies.read(facts, oldEngine.policy().vocabulary())));
        boolean saidNow = result.isSaidBy(
                newEngine.verdict(JointPolicies.read(facts, newEngine.policy().vocabulary())));
        if (saidNow != gained || saidBefore == gained) {
            throw new IllegalStateException("The engines do not confirm a difference in " + result + " for " + facts);
        }
        Facts smallest = now.disputes().facts(dispute);
        return gained ? new Move(instead, result, smallest) : new Move(result, instead, smallest);
    }

    /** None when no dispute is decided differently. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** The same in groups, of which each turns the same in all its regions. */
    public List<RegionGroup> groups() {
        return RegionGroup.of(regions());
    }

    private Region region(Area area, List<Turn> turns) {
        Cube cube = now.classes().cube(area.kind());
        Map<String, String> sets = new TreeMap<>();
        cube.sets().forEach((fact, set) -> sets.put(fact.name(), tokens(fact, set)));
        StringBuilder canonical = new StringBuilder(area.reached().print() + sets);
        turns.forEach(turn -> canonical
                .append(turn.gained() ? " + " : " - ")
                .append(turn.result().effect().print())
                .append(turn.moves().stream()
                        .map(move -> print(move.from()) + ">" + print(move.to()))
                        .toList())
                .append(turn.unless().stream().map(ExactDifference::print).toList()));
        return new Region(id(canonical.toString()), cube, area.reached(), List.copyOf(turns));
    }

    /** Of whatever is confirmed by an id: another one as soon as it says something else. */
    static String id(String canonical) {
        return Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    private static String tokens(Fact fact, ValueSet set) {
        return set.ranges().stream()
                .map(range ->
                        fact.type().token(range.low()) + ".." + fact.type().token(range.high()))
                .toList()
                .toString();
    }

    private static String print(Result result) {
        return result == null ? "" : result.effect().print();
    }

    private static String print(Rule rule) {
        return rule.reached().print() + " " + rule.condition().print();
    }

    /** Facts and values that only one of the policies knows. */
    public List<Text> alone() {
        return joint.alone();
    }

    /**
     * The dispute that somebody stated; empty if that contradicts itself by the implications of the two policies.
     *
     * @param stated values by fact, as people write them; what neither policy knows is left out
     */
    Optional<Dispute> dispute(Map<String, String> stated) {
        Vocabulary vocabulary = joint.now().vocabulary();
        Map<Fact, Long> codes = new LinkedHashMap<>();
        for (Fact fact : vocabulary.all()) {
            String token = stated.get(fact.name());
            OptionalLong code =
                    token == null ? OptionalLong.empty() : fact.type().code(token);
            code.ifPresent(known -> codes.put(fact, known));
        }
        return dispute(Facts.of(vocabulary, codes, Set.of()));
    }

    Optional<Dispute> dispute(Facts facts) {
        return now.disputes().of(facts);
    }

    /** Where a dispute lies; nowhere just when both policies decide it alike. */
    Stream<Place> places(Dispute dispute) {
        return placing.of(dispute);
    }
}
