package org.maplebridge.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.YamlNode;
import org.maplebridge.source.YamlNode.Scalar;

/** Reads {@code {if: …, then: …}}, each side one comparison of a fact with one of its values. */
final class ImplicationReader {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) *(==|!=|>=|<=|>|<) *(\\w+)");

    private final Map<String, Fact> facts;
    private final Problems problems;

    ImplicationReader(Map<String, Fact> facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    Optional<Implication> read(YamlNode node) {
        Members members = Members.of(node, problems);
        members.required("if");
        members.required("then");
        Optional<Scalar> given = members.scalar("if");
        Optional<Scalar> implied = members.scalar("then");
        members.nothingElse();
        Optional<Tested> when = given.flatMap(this::readTest);
        Optional<Tested> then = implied.flatMap(this::readTest);
        if (when.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        String written = given.get().text() + " ⇒ " + implied.get().text();
        return Optional.of(new Implication(
                when.get().fact(),
                when.get().values(),
                then.get().fact(),
                then.get().values(),
                written,
                members.place()));
    }

    private record Tested(Fact fact, ValueSet values) {}

    private Optional<Tested> readTest(Scalar written) {
        Matcher comparison = COMPARISON.matcher(written.text());
        if (comparison.matches()) {
            Optional<Fact> fact = Optional.ofNullable(facts.get(comparison.group(1)));
            Operator operator = Operator.of(comparison.group(2)).orElseThrow();
            OptionalLong code =
                    fact.map(known -> known.type().code(comparison.group(3))).orElse(OptionalLong.empty());
            if (code.isPresent() && (!operator.isOrdering() || fact.get().type().isOrdered())) {
                ValueSet values = operator.admits(fact.get().type().all(), List.of(code.getAsLong()));
                return Optional.of(new Tested(fact.get(), values));
            }
        }
        problems.add(
                written.place(),
                Code.BAD_IMPLICATION,
                new Text(
                        "这里应当是一个比较：词汇表里的事实和它的一个值",
                        "Here stands one comparison of a fact of this vocabulary with one of its values"),
                new Text("例如 weapon == NONE", "For example weapon == NONE"));
        return Optional.empty();
    }
}
