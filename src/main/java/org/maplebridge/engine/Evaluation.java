package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/** From facts to a verdict: asks the matching stage by stage, joins what fires, and says what is still open. */
public final class Evaluation {

    private static final Stage[] STAGES = Stage.values();

    private final Policy policy;
    private final List<Rule> rules;
    private final Matching matching;
    private final Contributions contributions;
    private final Questions questions;
    private final Openings openings;
    private final Compare[][] comparisons;

    public Evaluation(Policy policy, Matching matching) {
        this.policy = policy;
        this.rules = policy.rules();
        this.matching = matching;
        this.contributions = new Contributions(rules);
        this.openings = new Openings(policy);
        this.questions = new Questions(openings);
        this.comparisons = rules.stream()
                .map(rule -> rule.condition().comparisons().toArray(Compare[]::new))
                .toArray(Compare[][]::new);
    }

    public Policy policy() {
        return policy;
    }

    /**
     * The verdict on consistent facts. The same facts give an equal verdict, whatever the order of the rules.
     *
     * @throws IllegalArgumentException if the facts contradict each other: readers refuse such facts before
     */
    public Verdict verdict(Facts facts) {
        return verdict(facts, new Joined(rules));
    }

    /**
     * The verdict when the level stands, because a person set it: what the level rules lead to is put aside, and every later
     * stage reads this level. A tier is found from it.
     */
    public Verdict under(Facts facts, Level level) {
        return verdict(facts, Joined.under(rules, level));
    }

    /** The verdict when both level and tier stand: what remains to be found are duties and clocks. */
    public Verdict under(Facts facts, Level level, Tier tier) {
        return verdict(facts, Joined.under(rules, level, tier));
    }

    private Verdict verdict(Facts facts, Joined joined) {
        if (facts.contradiction().isPresent()) {
            throw new IllegalArgumentException("contradicting facts: " + facts);
        }
        Matching.Stages stages = matching.of(facts);
        for (Stage stage : STAGES) {
            stages.fire(stage, joined.level(), joined.tier(), joined::add);
        }
        return new Verdict(
                joined.level(),
                joined.tier(),
                openings.couldReach(facts, joined.level()),
                joined.duties(),
                joined.clocks(),
                reasons(facts, joined));
    }

    /** The unknown facts that could change the verdict, the most telling first. */
    public List<Question> ask(Facts facts, Verdict verdict) {
        return questions.about(facts, verdict);
    }

    private List<Reason> reasons(Facts facts, Joined joined) {
        int[] fired = joined.fired();
        boolean[] decisive = new boolean[fired.length];
        int[] counts = contributions.none();
        for (int at = 0; at < fired.length; at++) {
            decisive[at] = joined.isDecisive(rules.get(fired[at]).effect());
            if (decisive[at]) {
                contributions.count(fired[at], counts);
            }
        }
        List<Reason> reasons = new ArrayList<>(fired.length);
        for (int at = 0; at < fired.length; at++) {
            int rule = fired[at];
            boolean alone = decisive[at] && contributions.isOnlyOne(rule, counts);
            reasons.add(new Reason(rules.get(rule), decisive[at], alone, grounds(comparisons[rule], facts)));
        }
        return reasons;
    }

    private static List<Compare> grounds(Compare[] comparisons, Facts facts) {
        List<Compare> grounds = new ArrayList<>(comparisons.length);
        for (Compare comparison : comparisons) {
            if (comparison.holds(facts)) {
                grounds.add(comparison);
            }
        }
        return grounds;
    }
}
