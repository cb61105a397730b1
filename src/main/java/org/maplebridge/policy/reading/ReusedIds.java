package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /**
     * What of a rule is asked here; rules of two policies with the same meaning are one.
     *
     * @param facts by name, for each policy has its own vocabulary
     */
    public record Meaning(String id, Text sentence, String dimension, Set<String> facts) {

        public static Meaning of(Rule rule) {
            return new Meaning(
                    rule.id(),
                    rule.sentence(),
                    rule.effect().dimension(),
                    FactCheck.facts(rule).map(Fact::name).collect(Collectors.toSet()));
        }

        private boolean isAnotherThan(Meaning old) {
            boolean reworded = !old.sentence.zh().equals(sentence.zh())
                    && !old.sentence.en().equals(sentence.en());
            return reworded && !(dimension.equals(old.dimension) && sharesFacts(old));
        }

        private boolean sharesFacts(Meaning old) {
            return facts.isEmpty() && old.facts.isEmpty() || facts.stream().anyMatch(old.facts::contains);
        }
    }

    /** Adds a problem for each rule whose id stood for another one among the rules of earlier policies. */
    public static void check(Policy policy, Collection<Meaning> earlier, Problems problems) {
        Map<String, List<Meaning>> byId = earlier.stream().collect(Collectors.groupingBy(Meaning::id));
        Set<String> gone = new HashSet<>(byId.keySet());
        for (Rule rule : policy.rules()) {
            Meaning now = Meaning.of(rule);
            byId.getOrDefault(rule.id(), List.of()).stream()
                    .filter(now::isAnotherThan)
                    .findFirst()
                    .ifPresent(old -> {
                        String free = FreeId.of(policy, rule, gone);
                        gone.add(free);
                        problems.add(reused(policy, rule, old, free));
                    });
        }
    }

    private static Problem reused(Policy policy, Rule rule, Meaning old, String free) {
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
