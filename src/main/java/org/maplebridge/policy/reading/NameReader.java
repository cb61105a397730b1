package org.maplebridge.policy.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.Vocabulary;

/** Holds the names of one comparison against the vocabulary. */
final class NameReader {

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Problems problems;

    NameReader(SourceFile file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Empty when a name or the operator does not fit, which is then in the problems. */
    Optional<Compare> compare(Token name, Operator operator, Token value) {
        Optional<Fact> fact = vocabulary.fact(name.text());
        if (fact.isEmpty()) {
            problems.add(UnknownName.fact(place(name, name), name.text(), vocabulary));
            return Optional.empty();
        }
        if (operator.isOrdering() && !fact.get().type().isOrdered()) {
            problems.add(noOrder(name, operator, value));
            return Optional.empty();
        }
        OptionalLong code = fact.get().type().code(value.text());
        if (code.isEmpty()) {
            problems.add(notAValue(name, fact.get(), value));
            return Optional.empty();
        }
        return Optional.of(Compare.of(fact.get(), operator, List.of(code.getAsLong())));
    }

    private Problem noOrder(Token name, Operator operator, Token value) {
        Place.InFile sign = file.placeAt(name.end(), value.offset() - name.end());
        return Problem.at(
                        place(name, value),
                        Code.WRONG_COMPARISON,
                        new Text("“%s” 没有大小之分，不能用 %s", "'%s' has no order; %s does not fit")
                                .with(name.text(), operator.sign()),
                        new Text("请用 ==、!=、in 或 not in", "Use ==, !=, in or not in"))
                .mendedBy(Edit.replace(sign, " == "));
    }

    /** A value of just one other fact: then that fact was meant, not this one. */
    private Problem notAValue(Token name, Fact fact, Token value) {
        Problem problem = UnknownName.value(place(value, value), value.text(), fact, vocabulary);
        List<Fact> owners = UnknownName.owners(value.text(), vocabulary);
        return problem.code() == Code.VALUE_OF_ANOTHER_FACT && owners.size() == 1
                ? problem.mendedBy(Edit.replace(place(name, name), owners.get(0).name()))
                : problem;
    }

    private Place.InFile place(Token from, Token to) {
        return file.placeAt(from.offset(), Math.max(1, to.end() - from.offset()));
    }
}
