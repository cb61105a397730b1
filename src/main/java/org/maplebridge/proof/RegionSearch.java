package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.proof.Prover.Found;

/**
 * Where one policy says a result and the other does not. Only the graver of two differences in one dimension is told: a level that
 * becomes red is not told again as one that becomes at least yellow.
 */
final class RegionSearch {

    private final Model sayer;
    private final Model other;
    private final Result result;
    private final Ways said;
    private final Ways avoided;

    /** @param sayer of the two, the one that says it */
    RegionSearch(Model sayer, Model other, Result result) {
        this.sayer = sayer;
        this.other = other;
        this.result = result;
        this.said = sayer.ways(result);
        this.avoided = Ways.together(Stream.concat(
                Stream.of(other.ways(result)), graver(result, sayer).map(sayer::ways)));
    }

    Result result() {
        return result;
    }

    /** What one policy says that implies a result without being the same. */
    static Stream<Result> graver(Result result, Model model) {
        return model.results().stream().filter(one -> result.follows(one.effect()) && !one.follows(result.effect()));
    }

    /** The kinds in which it differs, as narrow as they are still told by one set of values for each fact. */
    List<Kind> kinds() {
        List<Kind> narrowed = candidates().map(this::narrowed).toList();
        List<Kind> kinds =
                new ArrayList<>(Ways.of(narrowed.stream(), disputes()).kinds());
        kinds.sort(Comparator.comparing(Kind::breadth));
        for (Kind kind : List.copyOf(kinds)) {
            List<Kind> rest = kinds.stream().filter(one -> one != kind).toList();
            if (smallest(kind, Ways.together(Stream.of(avoided, Ways.of(rest.stream(), disputes()))))
                    .isEmpty()) {
                kinds.remove(kind);
            }
        }
        return kinds;
    }

    /** The kinds as areas: several that come of one rule's asking for an earlier result are told as that rule writes it. */
    Set<Area> areas(List<Kind> kinds, boolean gained) {
        Map<Area, List<Kind>> written = new LinkedHashMap<>();
        kinds.forEach(kind -> written.computeIfAbsent(written(kind, gained), fresh -> new ArrayList<>())
                .add(kind));
        return written.entrySet().stream()
                .map(one -> one.getValue().size() > 1
                        ? one.getKey()
                        : Area.of(one.getValue().get(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Area written(Kind kind, boolean gained) {
        for (Rule rule : sayer.policy().rules()) {
            if (!rule.reached().equals(Reached.ANY)
                    && result.follows(rule.effect())
                    && sayer.reaching(rule.reached()).kinds().stream().anyMatch(kind::within)) {
                for (Kind own : sayer.own(rule)) {
                    if (kind.within(own)) {
                        return new Area(own, rule.reached(), Optional.of(gained));
                    }
                }
            }
        }
        return Area.of(kind);
    }

    /** All the kinds of an area: more than those found in it where an earlier result is asked for. */
    List<Kind> whole(Area area) {
        return sayer.met(area.reached(), List.of(area.kind())).toList();
    }

    private Stream<Kind> candidates() {
        return said.kinds().stream()
                .filter(kind -> avoided.kinds().stream().noneMatch(kind::within))
                .filter(kind -> smallest(kind, avoided).isPresent());
    }

    /** Without the values for which nothing differs. */
    private Kind narrowed(Kind kind) {
        Kind left = kind;
        Classes classes = sayer.classes();
        for (int fact = 0; fact < classes.facts().size(); fact++) {
            for (int one = 0; classes.asks(kind, fact) && one < classes.count(fact); one++) {
                if (classes.admits(left, fact, one)
                        && smallest(classes.only(left, fact, one), avoided).isEmpty()) {
                    left = classes.without(left, fact, one);
                }
            }
        }
        return left;
    }

    /** The rules of the other policy that say it in some dispute of these kinds, too. */
    List<Rule> unless(List<Kind> kinds) {
        return other.policy().rules().stream()
                .filter(rule -> result.follows(rule.effect()))
                .filter(rule -> other.ways(rule).kinds().stream().anyMatch(way -> kinds.stream()
                        .anyMatch(kind -> disputes().isPossible(way.and(kind)))))
                .toList();
    }

    /** Of several kinds. */
    Optional<Dispute> from(List<Kind> kinds, Optional<Result> least) {
        return kinds.stream()
                .flatMap(kind -> from(kind, least).stream())
                .min(Comparator.comparing(sayer.classes()::size));
    }

    /** A smallest dispute of a kind of which the other policy says something graver at most, such as yellow, and no more. */
    private Optional<Dispute> from(Kind kind, Optional<Result> least) {
        Ways when = least.map(one -> Ways.of(other.ways(one).kinds().stream().map(kind::and), disputes()))
                .orElseGet(() -> Ways.of(Stream.of(kind), disputes()));
        Stream<Ways> more = other.results().stream()
                .filter(one -> least.isPresent()
                        ? least.get().follows(one.effect())
                                && !one.follows(least.get().effect())
                        : isAboutTheSame(one))
                .map(other::ways);
        return smallest(when, Ways.together(Stream.concat(Stream.of(avoided), more)))
                .map(Found::before);
    }

    /** What the other policy may say instead in the same dimension, from nothing upwards. */
    List<Optional<Result>> instead() {
        return Stream.concat(
                        Stream.of(Optional.<Result>empty()),
                        other.results().stream()
                                .filter(one -> isAboutTheSame(one) && !result.follows(one.effect()))
                                .map(Optional::of))
                .toList();
    }

    private boolean isAboutTheSame(Result one) {
        return result.about().equals(one.about());
    }

    /** Whether the solver, too, finds no difference outside some kinds. */
    boolean isProven(List<Kind> kinds) {
        Solver solver = new Solver();
        Copy copy = new Copy(solver, sayer);
        Stream.concat(avoided.kinds().stream(), kinds.stream()).forEach(kind -> solver.require(copy.misses(kind)));
        int[] holds = said.kinds().stream()
                .filter(kind -> avoided.kinds().stream().noneMatch(kind::within))
                .mapToInt(copy::holds)
                .toArray();
        if (holds.length == 0) {
            return true;
        }
        solver.require(holds);
        return solver.solve().isEmpty();
    }

    private Optional<Found> smallest(Kind kind, Ways then) {
        return smallest(Ways.of(Stream.of(kind), disputes()), then);
    }

    private Optional<Found> smallest(Ways when, Ways then) {
        return new LocalSearch(sayer.classes(), disputes()).smallest(new Claim.Always(when, then));
    }

    private Disputes disputes() {
        return sayer.disputes();
    }
}
