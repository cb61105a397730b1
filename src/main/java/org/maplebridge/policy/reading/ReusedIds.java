package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;

/**
 * Ids of rules live as long as the decisions that name them: an id that an earlier policy used for another rule would make an
 * old decision speak of a rule it never knew. A rule may be sharpened, reworded or given another effect of its kind; it is
 * another rule when its sentence is new and it reads no fact that the old one read, or does another kind of thing.
 */
public final class ReusedIds {

    private ReusedIds() {}

    /** Adds a problem for each rule whose id stood for another rule in one of the earlier policies. */
    public static void check(Policy policy, Collection<Policy> earlier, Problems problems) {
        Set<String> gone = earlier.stream()
                .flatMap(one -> one.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toCollection(HashSet::new));
        for (Rule rule : policy.rules()) {
            earlier.stream()
                    .flatMap(one -> one.rule(rule.id()).stream())
                    .filter(old -> isAnother(old, rule))
                    .findFirst()
                    .ifPresent(old -> {
                        String free = FreeId.of(policy, rule, gone);
                        gone.add(free);
                        problems.add(reused(policy, rule, old, free));
                    });
        }
    }

    private static boolean isAnother(Rule old, Rule rule) {
        boolean reworded = !old.sentence().zh().equals(rule.sentence().zh())
                && !old.sentence().en().equals(rule.sentence().en());
        boolean sameKind = old.effect().dimension().equals(rule.effect().dimension());
        return reworded && !(sameKind && shareFacts(old, rule));
    }

    /** By name, for each policy has its own vocabulary. */
    private static boolean shareFacts(Rule old, Rule rule) {
        Set<String> before = FactCheck.facts(old).map(Fact::name).collect(Collectors.toSet());
        Set<String> now = FactCheck.facts(rule).map(Fact::name).collect(Collectors.toSet());
        return before.isEmpty() && now.isEmpty() || now.stream().anyMatch(before::contains);
    }

    private static Problem reused(Policy policy, Rule rule, Rule old, String free) {
        return Problem.at(
                        rule.place(),
                        Code.REUSED_RULE,
                        new Text(
                                "编号 %s 在以前的政策里是另一条规则：“%s”"
                                        .formatted(rule.id(), old.sentence().zh()),
                                "In an earlier policy the id %s was another rule: '%s'"
                                        .formatted(rule.id(), old.sentence().en())),
                        new Text(
                                        "请换一个从没用过的编号，如 %s，案例里也要换",
                                        "Take an id that was never used, such as %s, in the cases too")
                                .with(free))
                .mendedBy(everywhere(policy, rule, free));
    }

    private static List<Edit> everywhere(Policy policy, Rule rule, String free) {
        List<Edit> edits = new ArrayList<>(FreeId.rename(rule, free));
        policy.cases().stream()
                .flatMap(one -> Stream.concat(one.fires().stream(), one.nearly().stream()))
                .filter(named -> named.rule().equals(rule.id()))
                .forEach(named -> edits.add(Edit.replace((Place.InFile) named.place(), free)));
        return edits;
    }
}
