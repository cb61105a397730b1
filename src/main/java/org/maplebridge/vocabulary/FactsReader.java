package org.maplebridge.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/**
 * Reads the facts of an intake body against a vocabulary: an absent fact was not asked, {@code null} was asked in vain.
 * Nothing is guessed: whatever is not exactly a value of its fact is a problem that names its spot.
 */
public final class FactsReader {

    private final Vocabulary vocabulary;
    private final String pointer;
    private final Problems problems;
    private final Map<Fact, Long> stated = new LinkedHashMap<>();
    private final Set<Fact> askedInVain = new LinkedHashSet<>();

    private FactsReader(Vocabulary vocabulary, String pointer, Problems problems) {
        this.vocabulary = vocabulary;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * @param node a JSON object
     * @param pointer where it stands in the body
     * @return what could be read; only to be used when no problem was added
     */
    public static Facts read(JsonNode node, String pointer, Vocabulary vocabulary, Problems problems) {
        return new FactsReader(vocabulary, pointer, problems).read(node);
    }

    /** In the order of the vocabulary, so that the same facts are the same whatever the order of the body. */
    private Facts read(JsonNode node) {
        node.fieldNames().forEachRemaining(this::refuseUnknown);
        for (Fact fact : vocabulary.all()) {
            JsonNode value = node.get(fact.name());
            if (value != null) {
                readFact(fact, value);
            }
        }
        Facts facts = Facts.of(vocabulary, stated, askedInVain);
        refuseContradictions(facts);
        return facts;
    }

    private void refuseUnknown(String name) {
        if (vocabulary.fact(name).isEmpty()) {
            problems.add(Problem.unknownName(
                    at(name),
                    Code.UNKNOWN_MEMBER,
                    new Text("词汇表里没有事实 “%s”", "The vocabulary has no fact '%s'").with(Written.word(name)),
                    name,
                    vocabulary.names()));
        }
    }

    private void readFact(Fact fact, JsonNode value) {
        if (value.isNull()) {
            askedInVain.add(fact);
        } else if (fact.type() instanceof FactType.Named named) {
            readNamed(fact, named, value);
        } else if (fact.type() instanceof FactType.Number number) {
            readNumber(fact, number, value);
        } else if (value.isBoolean()) {
            stated.put(fact, value.asBoolean() ? 1L : 0L);
        } else {
            wrongType(fact, value, new Text("true 或 false，不加引号", "true or false, without quotes"));
        }
    }

    private void readNamed(Fact fact, FactType.Named type, JsonNode value) {
        if (!value.isTextual()) {
            wrongType(fact, value, new Text("带引号的值名", "the name of a value, in quotes"));
            return;
        }
        OptionalLong code = type.code(value.textValue());
        if (code.isPresent()) {
            stated.put(fact, code.getAsLong());
            return;
        }
        problems.add(Problem.unknownName(
                at(fact.name()),
                Code.NOT_ALLOWED,
                notAValue(fact, value.textValue()),
                value.textValue(),
                type.allowed()));
    }

    /** Says which fact the value belongs to, when it is another's: the commonest slip of a form. */
    private Text notAValue(Fact fact, String written) {
        String owners = vocabulary.all().stream()
                .filter(other -> other.type() instanceof FactType.Named named
                        && named.code(written).isPresent())
                .map(Fact::name)
                .collect(Collectors.joining(", "));
        Text cause = new Text("“%s” 不是 %s 的值", "'%s' is not a value of %s").with(Written.word(written), fact.name());
        return owners.isEmpty()
                ? cause
                : new Text(cause.zh() + "，而是 " + owners + " 的值", cause.en() + " but of " + owners);
    }

    private void readNumber(Fact fact, FactType.Number type, JsonNode value) {
        if (!value.isIntegralNumber()) {
            wrongType(fact, value, new Text("不加引号的整数", "a whole number without quotes"));
        } else if (value.canConvertToLong() && type.all().contains(value.longValue())) {
            stated.put(fact, value.longValue());
        } else {
            refuse(
                    fact,
                    Code.OUT_OF_RANGE,
                    new Text("%s 应当在 %d 到 %d 之间，写的却是%s", "%s lies between %d and %d, but this is %s"),
                    new Text(
                            "请核对数目，单位是“%s”".formatted(type.unit().zh()),
                            "Check it; the unit is " + type.unit().en()),
                    fact.name(),
                    type.min(),
                    type.max(),
                    Written.kind(value));
        }
    }

    private void wrongType(Fact fact, JsonNode value, Text expected) {
        refuse(
                fact,
                Code.WRONG_TYPE,
                new Text("%s 要写%s，写的却是%s", "%s takes %s, but this is %s"),
                new Text("请改正；问了不知道写 null，没有问就不写", "Correct it; null for asked and unknown, nothing for not asked"),
                fact.name(),
                expected,
                Written.kind(value));
    }

    /** Fills a text's places with words and bilingual texts alike. */
    private void refuse(Fact fact, Code code, Text cause, Text fix, Object... parts) {
        Text filled = new Text(
                cause.zh().formatted(said(parts, Language.ZH)), cause.en().formatted(said(parts, Language.EN)));
        problems.add(Problem.at(at(fact.name()), code, filled, fix)
                .offering(fact.type().allowed()));
    }

    private static Object[] said(Object[] parts, Language language) {
        return Arrays.stream(parts)
                .map(part -> part instanceof Text text ? text.in(language) : part)
                .toArray();
    }

    /** One problem at every spot that takes part, each naming all of them. */
    private void refuseContradictions(Facts facts) {
        Facts left = facts;
        while (left.contradiction().isPresent()) {
            Set<Fact> clash = left.clash();
            String spots = clash.stream().map(fact -> at(fact.name()).label()).collect(Collectors.joining(", "));
            Implication broken = left.contradiction().get().broken();
            for (Fact fact : clash) {
                problems.add(
                        at(fact.name()),
                        Code.CONTRADICTION,
                        new Text("%s 互相矛盾：按词汇表，%s", "%s contradict each other: by the vocabulary, %s")
                                .with(spots, broken.written()),
                        new Text("请核实后改其中一处；不能确定的写 null", "Ask again and correct one of them; null where unsure"));
                left = left.with(fact, Facts.UNKNOWN);
            }
        }
    }

    private Place.InBody at(String member) {
        return Written.at(pointer, member);
    }
}
