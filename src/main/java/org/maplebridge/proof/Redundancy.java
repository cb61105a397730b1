package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** Which rules a policy could do without: what cannot fire, what says the same as another, what is never the only reason. */
final class Redundancy {

    private final Model model;
    private final Policy policy;
    private final Prover prover;

    Redundancy(Model model, Prover prover) {
        this.model = model;
        this.policy = model.policy();
        this.prover = prover;
    }

    /** A rule of which no dispute comes as far as it asks. */
    List<Problem> dead() {
        return policy.rules().stream()
                .filter(rule -> model.ways(rule).kinds().isEmpty())
                .map(rule -> Problem.at(
                        rule.place(),
                        Code.NEVER_FIRES,
                        new Text(
                                        "没有任何纠纷能触发 %s：满足条件的，到不了它要的等级或者层级",
                                        "No dispute can make %s fire: none that meets its condition comes to the level or tier it asks for")
                                .with(rule.id()),
                        new Text("请核对它要的等级、层级和条件", "Check the level, the tier and the condition it asks for")))
                .toList();
    }

    /** Of every other rule that is never the only reason: no problem, but worth a look. */
    List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (!model.ways(rule).kinds().isEmpty() && alone(rule).isEmpty()) {
                notes.add(note(rule));
            }
        }
        return notes;
    }

    /** A dispute for which nothing but this rule gives its result. */
    Optional<Dispute> alone(Rule rule) {
        return Result.of(rule.effect())
                .flatMap(result -> prover.smallest(aloneOf(rule, result)).stream())
                .map(Prover.Found::before)
                .findFirst();
    }

    /** That the rule is not needed for a result, which a dispute shows false. */
    Claim aloneOf(Rule rule, Result result) {
        return new Claim.Always(model.ways(rule), model.waysWithout(result, rule));
    }

    private Problem note(Rule rule) {
        List<Rule> covering = policy.rules().stream()
                .filter(other -> other != rule && Result.of(rule.effect()).allMatch(one -> one.follows(other.effect())))
                .filter(other -> covers(other, rule))
                .toList();
        if (covering.isEmpty()) {
            return problem(
                    rule,
                    new Text(
                                    "%s 从来不是唯一的理由：它触发的每一起，别的几条合起来已经给出同样的结果",
                                    "%s is never the only reason: for every dispute of it some other rule gives as much")
                            .with(rule.id()));
        }
        Rule other = covering.get(0);
        String others = covering.stream().map(Rule::id).collect(Collectors.joining(", "));
        boolean equal = covers(rule, other) && other.effect().equals(rule.effect());
        return problem(
                rule,
                equal
                        ? new Text("%s 和 %s 说的是一回事", "%s says the same as %s").with(rule.id(), others)
                        : new Text(
                                        "%s 从来不是唯一的理由：它触发时，%s 一定也触发，结果不低于它",
                                        "%s is never the only reason: whenever it fires, %s fires too and gives as much")
                                .with(rule.id(), others));
    }

    private boolean covers(Rule broad, Rule narrow) {
        return prover.smallest(new Claim.Always(model.ways(narrow), model.ways(broad)))
                .isEmpty();
    }

    private static Problem problem(Rule rule, Text cause) {
        return Problem.at(
                rule.place(),
                Code.NEVER_ALONE,
                cause,
                new Text("只为多说一个理由就留着，否则可以删掉", "Keep it if its reason is worth telling; else it can go"));
    }
}
