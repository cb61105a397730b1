package org.maplebridge.policy.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Vocabulary;

/** Says of a name that the vocabulary does not have which one was meant: the like of it, or the one it is the Chinese of. */
final class UnknownName {

    private static final Map<String, String> TRUTHS =
            Map.of("true", "true", "yes", "true", "1", "true", "false", "false", "no", "false", "0", "false");

    private UnknownName() {}

    static Problem fact(Place place, String written, Vocabulary vocabulary) {
        Text cause = new Text("词汇表里没有事实 “%s”", "The vocabulary has no fact '%s'").with(written);
        return vocabulary.all().stream()
                .filter(fact -> fact.text().zh().equals(written))
                .findFirst()
                .map(fact -> chinese(place, cause, fact.name(), vocabulary.names()))
                .orElseGet(() -> Problem.unknownName(place, Code.UNKNOWN_FACT, cause, written, vocabulary.names()));
    }

    static Problem value(Place place, String written, Fact fact, Vocabulary vocabulary) {
        FactType type = fact.type();
        Text cause = new Text("“%s” 没有 “%s” 这个值", "'%s' has no value '%s'").with(fact, written);
        Optional<String> chinese = chineseName(written, type);
        if (chinese.isPresent()) {
            return chinese(place, cause, chinese.get(), type.allowed());
        }
        List<Fact> owners = owners(written, vocabulary);
        if (!owners.isEmpty()) {
            return anothers(place, cause, fact, owners);
        }
        if (type instanceof FactType.Named && !written.matches("[0-9].*|true|false")) {
            return Problem.unknownName(place, Code.UNKNOWN_VALUE, cause, written, type.allowed());
        }
        return type instanceof FactType.Number && written.matches("[0-9]+")
                ? outOfRange(place, cause, type)
                : wrongType(place, cause, written, type);
    }

    /** A law or reason of {@code policy.yaml}, or a value of an enum, that is not among those allowed. */
    static Problem argument(
            Place place, Code code, String written, Collection<String> allowed, Map<String, Text> names) {
        Text cause = new Text("这里不能写 “%s”", "'%s' cannot stand here").with(written);
        return names.entrySet().stream()
                .filter(one -> one.getValue().zh().equals(written) && allowed.contains(one.getKey()))
                .findFirst()
                .map(one -> chinese(place, cause, one.getKey(), allowed))
                .orElseGet(() -> Problem.unknownName(place, code, cause, written, List.copyOf(allowed)));
    }

    /** The facts that do have the value. */
    static List<Fact> owners(String written, Vocabulary vocabulary) {
        return vocabulary.all().stream()
                .filter(other -> other.type() instanceof FactType.Named
                        && other.type().code(written).isPresent())
                .toList();
    }

    private static Problem anothers(Place place, Text cause, Fact fact, List<Fact> owners) {
        String names = String.join(", ", owners.stream().map(Fact::name).toList());
        List<String> allowed = fact.type().allowed();
        String own = String.join(", ", allowed);
        return Problem.at(
                        place,
                        Code.VALUE_OF_ANOTHER_FACT,
                        new Text(cause.zh() + "，那是 " + names + " 的值", cause.en() + "; that is a value of " + names),
                        new Text(
                                "请写 %s 的值（%s），或把事实改成 %s".formatted(fact, own, names),
                                "Write a value of %s (%s), or name the fact %s".formatted(fact, own, names)))
                .offering(allowed);
    }

    private static Problem outOfRange(Place place, Text cause, FactType type) {
        String range = String.join(", ", type.allowed());
        return Problem.at(
                        place,
                        Code.UNKNOWN_VALUE,
                        cause,
                        new Text("请写 %s 里的整数", "Write a whole number of %s").with(range))
                .offering(type.allowed());
    }

    private static Problem wrongType(Place place, Text cause, String written, FactType type) {
        String kinds = String.join(", ", type.allowed());
        Problem problem = Problem.at(
                        place, Code.WRONG_VALUE_TYPE, cause, new Text("它的值是 %s", "Its values are %s").with(kinds))
                .offering(type.allowed());
        Optional<String> truth = type instanceof FactType.YesNo
                ? Optional.ofNullable(TRUTHS.get(written.toLowerCase(Locale.ROOT)))
                : Optional.empty();
        return truth.map(problem::suggesting).orElse(problem);
    }

    private static Optional<String> chineseName(String written, FactType type) {
        if (type instanceof FactType.Named named) {
            return named.terms().stream()
                    .filter(term -> term.text().zh().equals(written))
                    .map(term -> term.id())
                    .findFirst();
        }
        Map<String, String> yesNo = Map.of("是", "true", "否", "false");
        return type instanceof FactType.YesNo ? Optional.ofNullable(yesNo.get(written)) : Optional.empty();
    }

    private static Problem chinese(Place place, Text cause, String name, Collection<String> allowed) {
        Text fix = new Text("请写它在规则里的名字 %s", "Write its name in the rules, %s").with(name);
        return Problem.at(place, Code.CHINESE_NAME, cause, fix).suggesting(name).offering(List.copyOf(allowed));
    }
}
