package org.maplebridge.policy.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Stage;

/** Checks that what may be asked is needed, and that what must never lower a level cannot. */
final class FactCheck {

    private FactCheck() {}

    static void check(Policy policy, Problems problems) {
        areRead(policy, problems);
    }

    static Stream<Fact> facts(Rule rule) {
        return rule.condition().comparisons().map(Compare::fact).distinct();
    }

    private static void areRead(Policy policy, Problems problems) {
        Map<Fact, Set<Stage>> readers = new HashMap<>();
        for (Rule rule : policy.rules()) {
            facts(rule).forEach(fact -> readers.computeIfAbsent(fact, any -> EnumSet.noneOf(Stage.class))
                    .add(rule.stage()));
        }
        for (Fact fact : policy.vocabulary().all()) {
            Set<Stage> by = readers.getOrDefault(fact, Set.of());
            if (by.isEmpty()) {
                problems.add(Problem.at(
                                fact.place(),
                                Code.FACT_NOT_READ,
                                new Text(
                                                "没有规则读 “%s”：用不着的不许问",
                                                "No rule reads '%s': what is not needed may not be asked")
                                        .with(fact),
                                new Text("请删掉这个事实，或写一条读它的规则", "Delete the fact, or write a rule that reads it"))
                        .mendedBy(Edit.replace(block(policy, fact), "")));
                continue;
            }
            fact.stages().stream()
                    .filter(stage -> !by.contains(stage))
                    .forEach(stage -> problems.add(
                            fact.place(),
                            Code.STAGE_NOT_READ,
                            new Text(
                                    "%s 文件夹没有规则读 “%s”".formatted(stage.folder(), fact),
                                    "No rule in %s/ reads '%s'".formatted(stage.folder(), fact)),
                            new Text("请从 stages 里删掉 %s", "Remove %s from its stages").with(stage.folder())));
        }
    }

    /** All lines of a fact: down to the next one that is indented as little as its name. */
    private static Place.InFile block(Policy policy, Fact fact) {
        Place.InFile name = (Place.InFile) fact.place();
        SourceFile file = policy.folder().files().get(name.file());
        int end = name.line();
        while (end < file.lines().size() && isWithin(file.lines().get(end), name.column())) {
            end++;
        }
        int to =
                end < file.lines().size() ? file.starts().get(end) : file.text().length();
        return file.place(name.line(), 1, to - file.starts().get(name.line() - 1));
    }

    private static boolean isWithin(String line, int column) {
        return line.isBlank() || line.length() - line.stripLeading().length() >= column;
    }
}
