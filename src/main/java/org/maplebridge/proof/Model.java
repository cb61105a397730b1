package org.maplebridge.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;

/**
 * What a policy says of every dispute: each result as the kinds of dispute that come to it. Exact, because conditions have no
 * “not” and later stages read earlier results with {@code >=} only: the kinds of a rule are its own, met with those that reach
 * the level and the tier it asks for. Made once; not for several threads at a time.
 */
public final class Model {

    private final Policy policy;
    private final Classes classes;
    private final Disputes disputes;
    private final List<Result> results;
    private final Map<Rule, List<Kind>> own = new HashMap<>();
    private final Map<Reached, Ways> reaching = new HashMap<>();
    private final Map<Rule, Ways> ofRules = new HashMap<>();
    private final Map<Result, Ways> ofResults = new HashMap<>();

    private Model(Policy policy, Classes classes) {
        this.policy = policy;
        this.classes = classes;
        this.disputes = new Disputes(classes, policy.vocabulary());
        this.results = policy.rules().stream()
                .flatMap(rule -> Result.of(rule.effect()))
                .distinct()
                .toList();
    }

    public static Model of(Policy policy) {
        return of(policy, Classes.of(policy));
    }

    /** @param classes of this policy, and of others that it is to be compared with */
    public static Model of(Policy policy, Classes classes) {
        return new Model(policy, classes);
    }

    public Policy policy() {
        return policy;
    }

    public Classes classes() {
        return classes;
    }

    public Disputes disputes() {
        return disputes;
    }

    /** Everything that some rule says, in the order of the rules. */
    public List<Result> results() {
        return results;
    }

    /** The kinds of dispute of which the policy says this. */
    public Ways ways(Result result) {
        Ways known = ofResults.get(result);
        if (known == null) {
            known = union(rule -> result.follows(rule.effect()));
            ofResults.put(result, known);
        }
        return known;
    }

    /** The kinds of dispute for which a rule fires. */
    public Ways ways(Rule rule) {
        Ways known = ofRules.get(rule);
        if (known == null) {
            known = union(rule::equals);
            ofRules.put(rule, known);
        }
        return known;
    }

    /** The same as if one rule were not there. */
    Ways waysWithout(Result result, Rule rule) {
        return Ways.together(policy.rules().stream()
                .filter(other -> other != rule && result.follows(other.effect()))
                .map(this::ways));
    }

    /** The kinds that a condition on facts makes, of those that reach a level. */
    public Ways ways(Condition condition, Level reached) {
        return Ways.of(met(new Reached(reached, Tier.VILLAGE), kinds(condition).toList()), disputes);
    }

    public boolean says(Result result, Dispute dispute) {
        return ways(result).hold(dispute);
    }

    /** What the rules ask of the facts, first taken together where they ask the same of the earlier result. */
    private Ways union(Predicate<Rule> which) {
        Map<Reached, List<Kind>> asked = policy.rules().stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        Rule::reached, Collectors.flatMapping(rule -> own(rule).stream(), Collectors.toList())));
        return Ways.of(asked.entrySet().stream().flatMap(one -> met(one.getKey(), one.getValue())), disputes);
    }

    /** Kinds of dispute, as far as they come to an earlier result. */
    Stream<Kind> met(Reached reached, List<Kind> kinds) {
        List<Kind> earlier = reaching(reached).kinds();
        return Ways.of(kinds.stream(), disputes).kinds().stream()
                .flatMap(kind -> earlier.stream().map(kind::and));
    }

    /** What a rule asks of the facts alone. */
    List<Kind> own(Rule rule) {
        return own.computeIfAbsent(rule, fresh -> kinds(fresh.condition()).toList());
    }

    private Stream<Kind> kinds(Condition condition) {
        return Cube.of(condition).stream().map(classes::of);
    }

    /** The kinds that come to an earlier result. */
    Ways reaching(Reached reached) {
        Ways known = reaching.get(reached);
        if (known == null) {
            List<Kind> levels = reached.level() == Level.GREEN
                    ? List.of(classes.any())
                    : ways(new Result.LevelAtLeast(reached.level())).kinds();
            List<Kind> tiers = reached.tier() == Tier.VILLAGE
                    ? List.of(classes.any())
                    : ways(new Result.TierAtLeast(reached.tier())).kinds();
            known = Ways.of(levels.stream().flatMap(level -> tiers.stream().map(level::and)), disputes);
            reaching.put(reached, known);
        }
        return known;
    }
}
