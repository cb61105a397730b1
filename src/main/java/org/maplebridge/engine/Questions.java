package org.maplebridge.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Level;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/**
 * Which unknown facts to ask for, and in what order: those that could raise the level, then those that could change the rest
 * of the verdict. A fact that could change nothing any more is not asked.
 */
final class Questions {

    private final Openings openings;

    Questions(Openings openings) {
        this.openings = openings;
    }

    List<Question> about(Facts facts, Verdict verdict) {
        Open[] open = new Open[facts.vocabulary().all().size()];
        for (Opening opening : openings.above(verdict.level(), facts)) {
            count(opening, Openings.level(opening), facts, open);
        }
        for (Opening opening : openings.changing(verdict, facts)) {
            count(opening, Level.GREEN, facts, open);
        }
        return Stream.of(open)
                .filter(Objects::nonNull)
                .sorted()
                .map(Open::question)
                .toList();
    }

    /**
     * Any answer outside its set closes an opening, and the fewer facts it misses the sooner the others make it hold: each
     * missing one halves its weight. The more signs of it are known, the likelier it is: each doubles the weight.
     */
    private static void count(Opening opening, Level level, Facts facts, Open[] open) {
        double weight = Math.scalb(1.0, opening.met(facts) - opening.missing(facts));
        for (Fact fact : opening.facts()) {
            if (!facts.isKnown(fact)) {
                if (open[fact.index()] == null) {
                    open[fact.index()] = new Open(fact, facts);
                }
                open[fact.index()].count(opening.rule().stage(), level, weight);
            }
        }
    }

    private static final class Open implements Comparable<Open> {
        private final Fact fact;
        private final boolean askedInVain;
        private final double[] weights = new double[Level.values().length];
        private final Set<Stage> changes = EnumSet.noneOf(Stage.class);
        private Level raisesTo = Level.GREEN;

        Open(Fact fact, Facts facts) {
            this.fact = fact;
            this.askedInVain = facts.askedInVain().contains(fact);
        }

        void count(Stage stage, Level level, double weight) {
            changes.add(stage);
            weights[level.ordinal()] += weight;
            raisesTo = raisesTo.max(level);
        }

        Question question() {
            return new Question(fact, raisesTo == Level.GREEN ? Optional.empty() : Optional.of(raisesTo), changes);
        }

        /** What was asked in vain comes last; then by how high it could raise, by how much waits for it there, by the form. */
        @Override
        public int compareTo(Open other) {
            if (askedInVain != other.askedInVain) {
                return askedInVain ? 1 : -1;
            }
            if (raisesTo != other.raisesTo) {
                return other.raisesTo.compareTo(raisesTo);
            }
            for (int level = raisesTo.ordinal(); level >= 0; level--) {
                if (weights[level] != other.weights[level]) {
                    return Double.compare(other.weights[level], weights[level]);
                }
            }
            return Integer.compare(fact.index(), other.fact.index());
        }
    }
}
