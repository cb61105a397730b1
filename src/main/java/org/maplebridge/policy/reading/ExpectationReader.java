package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.YamlNode;
import org.maplebridge.source.YamlNode.Entry;
import org.maplebridge.source.YamlNode.Scalar;

/** Reads what a case expects of one dimension into the words that a verdict of that kind is put into. */
final class ExpectationReader {

    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,3} (MINUTES|HOURS|DAYS|WORKING_DAYS)");
    private static final List<String> DIMENSIONS = List.of(
            "level",
            "tier",
            "couldReach",
            "settled",
            "notify",
            "reports",
            "forbidMediation",
            "involve",
            "contactWithin",
            "reviewWithin",
            "reviewEvery",
            "passUpAfter");

    private final Header header;
    private final Problems problems;

    ExpectationReader(Header header, Problems problems) {
        this.header = header;
        this.problems = problems;
    }

    Optional<String> read(Entry entry) {
        YamlNode value = entry.value();
        return switch (entry.key().text()) {
            case "level", "couldReach" ->
                word(value).flatMap(word -> one(word, Level.values())).map(Enum::name);
            case "tier" -> word(value).flatMap(word -> one(word, Tier.values())).map(Enum::name);
            case "settled" ->
                word(value)
                        .filter(word -> oneOf(word, List.of("true", "false")))
                        .map(Scalar::text);
            case "notify", "involve" -> list(value, header.units().keySet());
            case "forbidMediation" -> list(value, header.reasons().keySet());
            case "reports" -> reports(value);
            case "contactWithin", "reviewWithin", "reviewEvery" -> span(value);
            case "passUpAfter" -> passUp(value);
            default -> {
                problems.add(Problem.unknownName(
                        entry.key().place(),
                        Code.UNKNOWN_KEY,
                        new Text("裁定里没有 “%s” 这一项", "A verdict has no '%s'")
                                .with(entry.key().text()),
                        entry.key().text(),
                        DIMENSIONS));
                yield Optional.empty();
            }
        };
    }

    /** A word that names one of an enum's values. */
    <E extends Enum<E>> Optional<E> one(Scalar word, E[] values) {
        return oneOf(word, Stream.of(values).map(Enum::name).toList())
                ? Arrays.stream(values)
                        .filter(value -> value.name().equals(word.text()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> list(YamlNode node, Collection<String> allowed) {
        if (!(node instanceof YamlNode.Sequence list)) {
            return wrong(node.place());
        }
        TreeSet<String> words = new TreeSet<>();
        Members.requireOnce(
                list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .toList(),
                problems);
        for (YamlNode item : list.items()) {
            Optional<Scalar> word = word(item).filter(written -> oneOf(written, allowed));
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get().text());
        }
        return Optional.of(words.toString());
    }

    private Optional<String> reports(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrong(node.place());
        }
        TreeMap<String, String> reports = new TreeMap<>();
        for (Entry entry : mapping.entries().values()) {
            Optional<String> units = list(entry.value(), header.units().keySet());
            if (!oneOf(entry.key(), header.laws().keySet()) || units.isEmpty()) {
                return Optional.empty();
            }
            reports.put(entry.key().text(), units.get());
        }
        return Optional.of(reports.toString());
    }

    private Optional<String> passUp(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrong(node.place());
        }
        List<String> spans = new ArrayList<>();
        for (Tier tier : List.of(Tier.VILLAGE, Tier.TOWN)) {
            Entry entry = mapping.entries().get(tier.name());
            Optional<String> span = entry == null ? Optional.empty() : span(entry.value());
            span.ifPresent(words -> spans.add(tier + "=" + words));
        }
        return spans.size() == mapping.entries().size()
                ? Optional.of("{" + String.join(", ", spans) + "}")
                : wrong(node.place());
    }

    private Optional<String> span(YamlNode node) {
        Optional<Scalar> word = word(node);
        if (word.isPresent() && !SPAN.matcher(word.get().text()).matches()) {
            return wrong(node.place());
        }
        return word.map(Scalar::text);
    }

    private Optional<Scalar> word(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        wrong(node.place());
        return Optional.empty();
    }

    private boolean oneOf(Scalar word, Collection<String> allowed) {
        if (!allowed.contains(word.text())) {
            problems.add(UnknownName.argument(word.place(), Code.BAD_VALUE, word.text(), allowed, header.units()));
        }
        return allowed.contains(word.text());
    }

    private Optional<String> wrong(Place place) {
        problems.add(
                place,
                Code.WRONG_KIND,
                new Text("这一项的写法不对", "This member is written otherwise"),
                new Text(
                        "例如 notify: [POLICE]、contactWithin: 24 HOURS、passUpAfter: {VILLAGE: 5 WORKING_DAYS}",
                        "For example notify: [POLICE], contactWithin: 24 HOURS, passUpAfter: {VILLAGE: 5 WORKING_DAYS}"));
        return Optional.empty();
    }
}
