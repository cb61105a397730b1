package org.maplebridge.policy.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Term;
import org.maplebridge.vocabulary.Vocabulary;

/** Says of a name that the vocabulary does not have which one was meant: the like of it, or the one it is the Chinese of. */
final class UnknownName {

    private UnknownName() {}

    static Problem fact(Place place, String written, Vocabulary vocabulary) {
        Text cause = new Text("词汇表里没有事实 “%s”", "The vocabulary has no fact '%s'").with(written);
        return vocabulary.all().stream()
                .filter(fact -> fact.text().zh().equals(written))
                .findFirst()
                .map(fact -> chinese(place, Code.UNKNOWN_FACT, cause, fact.name(), vocabulary.names()))
                .orElseGet(() -> Problem.unknownName(place, Code.UNKNOWN_FACT, cause, written, vocabulary.names()));
    }

    static Problem value(Place place, String written, Fact fact, Vocabulary vocabulary) {
        List<String> owners = vocabulary.all().stream()
                .filter(other -> other.type() instanceof FactType.Named
                        && other.type().code(written).isPresent())
                .map(Fact::name)
                .toList();
        Text cause = owners.isEmpty()
                ? new Text(
                        "“%s” 没有 “%s” 这个值".formatted(fact, written), "'%s' has no value '%s'".formatted(fact, written))
                : new Text(
                        "“%s” 没有 “%s” 这个值，那是 %s 的值".formatted(fact, written, String.join("、", owners)),
                        "'%s' has no value '%s'; that is a value of %s"
                                .formatted(fact, written, String.join(", ", owners)));
        List<String> allowed = fact.type().allowed();
        return named(written, fact.type())
                .map(id -> chinese(place, Code.UNKNOWN_VALUE, cause, id, allowed))
                .orElseGet(() -> Problem.unknownName(place, Code.UNKNOWN_VALUE, cause, written, allowed));
    }

    /** A unit, law or reason of {@code policy.yaml}, or a value of an enum, that is not among those allowed. */
    static Problem argument(
            Place place, Code code, String written, Collection<String> allowed, Map<String, Text> units) {
        Text cause = new Text("这里不能写 “%s”", "'%s' cannot stand here").with(written);
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().zh().equals(written) && allowed.contains(unit.getKey()))
                .findFirst()
                .map(unit -> chinese(place, code, cause, unit.getKey(), allowed))
                .orElseGet(() -> Problem.unknownName(place, code, cause, written, List.copyOf(allowed)));
    }

    private static Optional<String> named(String written, FactType type) {
        if (type instanceof FactType.Named named) {
            return named.terms().stream()
                    .filter(term -> term.text().zh().equals(written))
                    .map(Term::id)
                    .findFirst();
        }
        Map<String, String> yesNo = Map.of("是", "true", "否", "false", "yes", "true", "no", "false");
        return type instanceof FactType.YesNo ? Optional.ofNullable(yesNo.get(written)) : Optional.empty();
    }

    private static Problem chinese(Place place, Code code, Text cause, String name, Collection<String> allowed) {
        Text fix = new Text("请写它在规则里的名字 %s", "Write its name in the rules, %s").with(name);
        return new Problem(
                code, place, cause, fix, allowed.stream().collect(Collectors.toUnmodifiableList()), Optional.of(name));
    }
}
