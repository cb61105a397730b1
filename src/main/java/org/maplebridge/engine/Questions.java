package org.maplebridge.engine;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/**
 * Which unknown facts to ask for: those of the rules that would fire if every comparison with an unknown fact were true,
 * and that would then change the verdict. An upper bound: it may ask for a fact that turns out not to matter.
 */
final class Questions {

    private final List<Rule> rules;
    private final List<Rule> leading;
    private final Fact[][] read;

    Questions(List<Rule> rules) {
        this.rules = rules;
        this.leading = rules.stream()
                .filter(rule -> rule.effect() instanceof Effect.Lead)
                .toList();
        this.read = rules.stream().map(Questions::read).toArray(Fact[][]::new);
    }

    private static Fact[] read(Rule rule) {
        return rule.condition().comparisons().map(Compare::fact).distinct().toArray(Fact[]::new);
    }

    List<Question> about(Facts facts, Verdict verdict) {
        Tier tier = couldLead(facts, verdict);
        Map<Fact, Open> open = new HashMap<>();
        for (int i = 0; i < read.length; i++) {
            Rule rule = rules.get(i);
            if (rule.reached().by(verdict.couldReach(), tier)
                    && verdict.changesBy(rule.effect())
                    && rule.condition().couldHold(facts)) {
                for (Fact fact : read[i]) {
                    if (!facts.isKnown(fact)) {
                        open.computeIfAbsent(fact, unknown -> new Open(unknown, facts))
                                .count(rule);
                    }
                }
            }
        }
        return open.values().stream().sorted().map(Open::question).toList();
    }

    private Tier couldLead(Facts facts, Verdict verdict) {
        Tier highest = verdict.tier();
        for (Rule rule : leading) {
            Tier to = ((Effect.Lead) rule.effect()).tier();
            if (to.compareTo(highest) > 0
                    && rule.reached().by(verdict.couldReach(), verdict.tier())
                    && rule.condition().couldHold(facts)) {
                highest = to;
            }
        }
        return highest;
    }

    private static final class Open implements Comparable<Open> {
        private final Fact fact;
        private final boolean askedInVain;
        private Level raisesTo = Level.GREEN;
        private int rules;
        private final Set<Stage> changes = EnumSet.noneOf(Stage.class);

        Open(Fact fact, Facts facts) {
            this.fact = fact;
            this.askedInVain = facts.askedInVain().contains(fact);
        }

        void count(Rule rule) {
            rules++;
            changes.add(rule.stage());
            if (rule.effect() instanceof Effect.Raise raise) {
                raisesTo = raisesTo.max(raise.level());
            }
        }

        Question question() {
            return new Question(fact, raisesTo == Level.GREEN ? Optional.empty() : Optional.of(raisesTo), changes);
        }

        /** What was asked in vain comes last; then by how high it could raise, by how many rules wait for it, by the form. */
        @Override
        public int compareTo(Open other) {
            if (askedInVain != other.askedInVain) {
                return askedInVain ? 1 : -1;
            }
            if (raisesTo != other.raisesTo) {
                return other.raisesTo.compareTo(raisesTo);
            }
            return rules != other.rules
                    ? Integer.compare(other.rules, rules)
                    : Integer.compare(fact.index(), other.fact.index());
        }
    }
}
