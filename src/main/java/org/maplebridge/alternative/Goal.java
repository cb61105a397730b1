package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.proof.Classes;
import org.maplebridge.proof.Dispute;
import org.maplebridge.proof.Kind;

/** Where a change is to lead. It names, of a draft without contradiction, steps of which every change that gets there takes one. */
sealed interface Goal {

    /** @param left how many facts may still be changed */
    Branches from(Draft draft, int left);

    /**
     * None of some kinds. Every kind that holds must be broken: at one of its facts, or at what such a fact follows from.
     *
     * @param kinds that lead too high
     */
    record OutOf(List<Kind> kinds) implements Goal {
        @Override
        public Branches from(Draft draft, int left) {
            List<Step> fewest = null;
            for (Kind kind : kinds) {
                if (kind.holds(draft.after().orElseThrow())) {
                    List<Step> steps = breaking(kind, draft);
                    fewest = fewest == null || steps.size() < fewest.size() ? steps : fewest;
                }
            }
            return fewest == null ? Branches.ARRIVED : Branches.of(fewest);
        }

        private static List<Step> breaking(Kind kind, Draft draft) {
            Classes classes = draft.terrain().classes();
            return IntStream.range(0, classes.facts().size())
                    .filter(fact -> classes.asks(kind, fact))
                    .boxed()
                    .flatMap(fact -> draft.isStated(fact)
                            ? draft.others(fact).filter(step -> !classes.admits(kind, fact, step.one()))
                            : draft.causes(fact).stream().flatMap(draft::others))
                    .distinct()
                    .toList();
        }
    }

    /**
     * Any of some kinds. What such a kind misses must be put right, each fact directly or by what it follows from.
     *
     * @param kinds that lead high enough
     */
    record Into(List<Kind> kinds) implements Goal {
        @Override
        public Branches from(Draft draft, int left) {
            Dispute after = draft.after().orElseThrow();
            Set<Step> steps = new LinkedHashSet<>();
            boolean cut = false;
            for (Kind kind : kinds) {
                if (kind.holds(after)) {
                    return Branches.ARRIVED;
                }
                List<Integer> missing = missing(kind, after, draft.terrain().classes());
                if (missing.stream().allMatch(draft::canTouch)) {
                    boolean far = fewest(missing, draft.terrain()) > left;
                    cut |= far;
                    (far ? Stream.<Step>empty() : mending(kind, missing, draft)).forEach(steps::add);
                }
            }
            return new Branches(false, List.copyOf(steps), cut);
        }

        private static List<Integer> missing(Kind kind, Dispute after, Classes classes) {
            List<Integer> missing = new ArrayList<>();
            for (int fact = 0; fact < classes.facts().size(); fact++) {
                if (classes.asks(kind, fact)) {
                    int known = classes.known(after, fact);
                    if (known == Classes.UNKNOWN || !classes.admits(kind, fact, known)) {
                        missing.add(fact);
                    }
                }
            }
            return missing;
        }

        /** At least so many changes: of facts that are tied to each other one may bring the others along. */
        private static int fewest(List<Integer> missing, Terrain terrain) {
            Set<Integer> groups = new HashSet<>();
            return (int) missing.stream()
                    .filter(fact -> !terrain.isTied(fact) || groups.add(terrain.group(fact)))
                    .count();
        }

        /** The first fact that it misses, in some class that it admits, or anything that the fact is tied to. */
        private static Stream<Step> mending(Kind kind, List<Integer> missing, Draft draft) {
            Terrain terrain = draft.terrain();
            int fact = missing.get(0);
            Stream<Step> directly =
                    draft.others(fact).filter(step -> terrain.classes().admits(kind, fact, step.one()));
            Stream<Step> along = IntStream.range(0, terrain.classes().facts().size())
                    .filter(other -> other != fact && terrain.areTied(other, fact))
                    .boxed()
                    .flatMap(draft::others);
            return Stream.concat(directly, along);
        }
    }
}
