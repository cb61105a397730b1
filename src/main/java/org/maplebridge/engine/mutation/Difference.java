package org.maplebridge.engine.mutation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.engine.Situations;
import org.maplebridge.engine.VerdictWords;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Facts;

/**
 * Where a mutant's verdict is another one. Conditions have no “not” and effects only join: whatever one of the two policies
 * says of a dispute and the other does not comes of its version of the rule firing there, and is still said by the one alone
 * when nothing is known but one way for that rule to fire. So those few disputes tell of all.
 */
final class Difference {

    /** Questions and reasons, of which a verdict may have others and still ask the same of everybody. */
    private static final Set<String> NOT_COUNTED = Set.of("couldReach", "settled");

    private final Policy policy;
    private final Evaluation sound;

    Difference(Policy policy) {
        this.policy = policy;
        this.sound = new Evaluation(policy, PlainMatching.of(policy));
    }

    /** How many disputes there are to try, at most; contradicting ones are counted. */
    double count(Mutant mutant) {
        Situations situations = situations(mutant);
        return ways(mutant).mapToDouble(situations::count).sum();
    }

    /** Whether the two versions of the rule do the same for every dispute, whatever the rest of the policy. */
    boolean ruleAlike(Mutant mutant) {
        Situations situations = situations(mutant);
        return onlyConditionDiffers(mutant)
                && versions(mutant)
                        .flatMap(rule -> Cube.of(rule.condition()).stream())
                        .flatMap(situations::of)
                        .noneMatch(facts -> differ(mutant, facts));
    }

    /** Disputes with another verdict, those of few facts first; each is tried only when it is asked for. */
    Stream<Facts> disputes(Mutant mutant) {
        Situations situations = situations(mutant);
        Policy spoilt = mutant.of(policy);
        Evaluation other = new Evaluation(spoilt, PlainMatching.of(spoilt));
        return ways(mutant)
                .flatMap(situations::of)
                .filter(facts -> !onlyConditionDiffers(mutant) || differ(mutant, facts))
                .filter(facts -> !dimensions(other, facts).isEmpty());
    }

    /** The dimensions in which a mutant's verdict on a dispute is another one. */
    Set<String> dimensions(Evaluation other, Facts facts) {
        Map<String, String> said = VerdictWords.of(sound.verdict(facts));
        Map<String, String> instead = VerdictWords.of(other.verdict(facts));
        return said.keySet().stream()
                .filter(dimension -> !NOT_COUNTED.contains(dimension))
                .filter(dimension -> !said.get(dimension).equals(instead.get(dimension)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean differ(Mutant mutant, Facts facts) {
        return mutant.rule().condition().holds(facts)
                != mutant.spoilt().condition().holds(facts);
    }

    private static boolean onlyConditionDiffers(Mutant mutant) {
        return mutant.rule().reached().equals(mutant.spoilt().reached())
                && mutant.rule().effect().equals(mutant.spoilt().effect());
    }

    private Stream<Cube> ways(Mutant mutant) {
        return versions(mutant)
                .flatMap(rule -> new Supports(policy).of(rule).stream())
                .distinct();
    }

    private Situations situations(Mutant mutant) {
        return new Situations(policy.vocabulary(), Stream.concat(policy.rules().stream(), Stream.of(mutant.spoilt())));
    }

    private static Stream<Rule> versions(Mutant mutant) {
        return Stream.of(mutant.rule(), mutant.spoilt());
    }
}
