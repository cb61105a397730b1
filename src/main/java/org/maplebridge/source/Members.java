package org.maplebridge.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.YamlNode.Entry;
import org.maplebridge.source.YamlNode.Mapping;
import org.maplebridge.source.YamlNode.Scalar;
import org.maplebridge.source.YamlNode.Sequence;

/**
 * The members of one YAML map, each asked for by name. What is missing or of another kind is added to the problems and
 * answered by an empty value, so that reading goes on; {@link #nothingElse} then names every member nobody asked for.
 */
public final class Members {

    /** Years of four digits: {@code LocalDate} itself takes years that no calendar can count on from. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Members(Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** The node as a map; anything else is a problem and reads as an empty map. */
    public static Members of(YamlNode node, Problems problems) {
        if (node instanceof Mapping mapping) {
            return new Members(mapping, problems);
        }
        wrongKind(problems, node.place(), new Text("这里应当是“键: 值”", "Here stand 'key: value' members"));
        return new Members(new Mapping(java.util.Map.of(), node.place()), new Problems());
    }

    public Place place() {
        return mapping.place();
    }

    /** Where a member's value stands; this whole map when it is missing. */
    public Place place(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.value().place();
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Whether a member is there and is not an empty list or map. */
    public boolean holdsSomething(String key) {
        Entry entry = mapping.entries().get(key);
        boolean emptyList = entry != null
                && entry.value() instanceof Sequence list
                && list.items().isEmpty();
        boolean emptyMap = entry != null
                && entry.value() instanceof Mapping map
                && map.entries().isEmpty();
        return entry != null && !emptyList && !emptyMap;
    }

    public Optional<YamlNode> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
    }

    public Optional<YamlNode> required(String key) {
        Optional<YamlNode> node = optional(key);
        if (node.isEmpty()) {
            problems.add(
                    mapping.place(),
                    Code.MISSING_KEY,
                    new Text("这里缺少 “%s”", "'%s' is missing here").with(key),
                    new Text("请补上 “%s: …”", "Add '%s: …'").with(key));
        }
        return node;
    }

    /** A required word or sentence; empty text when absent. */
    public String word(String key) {
        return required(key).flatMap(this::scalar).map(Scalar::text).orElse("");
    }

    public Optional<Scalar> scalar(String key) {
        return optional(key).flatMap(this::scalar);
    }

    /** A required {@code {zh: …, en: …}}. */
    public Text text(String key) {
        return required(key).map(node -> bilingual(Members.of(node, problems))).orElse(new Text("", ""));
    }

    /** The {@code zh} and {@code en} of this very map. */
    public Text ownText() {
        return new Text(word("zh"), word("en"));
    }

    public OptionalLong number(String key) {
        Optional<Scalar> scalar = required(key).flatMap(this::scalar);
        if (scalar.isEmpty()) {
            return OptionalLong.empty();
        }
        if (scalar.get().quoted() || !WHOLE_NUMBER.matcher(scalar.get().text()).matches()) {
            wrongKind(problems, scalar.get().place(), new Text("这里应当是整数", "Here stands a whole number"));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(scalar.get().text()));
    }

    public Optional<LocalDate> date(String key) {
        return required(key).flatMap(this::scalar).flatMap(this::date);
    }

    public Optional<LocalDate> date(Scalar scalar) {
        try {
            if (DATE.matcher(scalar.text()).matches()) {
                return Optional.of(LocalDate.parse(scalar.text()));
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below, like any other text that is not a day
        }
        wrongKind(problems, scalar.place(), new Text("这里应当是日期，如 2026-01-31", "Here stands a date such as 2026-01-31"));
        return Optional.empty();
    }

    public Optional<Members> members(String key) {
        return required(key).map(node -> Members.of(node, problems));
    }

    /** The items of an optional list; none when it is absent. */
    public List<YamlNode> items(String key) {
        Optional<YamlNode> node = optional(key);
        if (node.isPresent() && !(node.get() instanceof Sequence)) {
            wrongKind(problems, node.get().place(), new Text("这里应当是列表", "Here stands a list"));
        }
        return node.filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items())
                .orElse(List.of());
    }

    /** The words of an optional list, each once. */
    public List<Scalar> words(String key) {
        List<Scalar> words = new ArrayList<>();
        items(key).forEach(item -> scalar(item).ifPresent(words::add));
        requireOnce(words, problems);
        return words;
    }

    /** Adds a problem for each word of a list that stands in it before. */
    public static void requireOnce(List<Scalar> words, Problems problems) {
        Set<String> seen = new LinkedHashSet<>();
        for (Scalar word : words) {
            if (!seen.add(word.text())) {
                problems.add(
                        word.place(),
                        Code.WRITTEN_TWICE,
                        new Text("“%s” 在这个列表里写了两次", "'%s' is written twice in this list").with(word.text()),
                        new Text("请只留一个", "Keep one of them"));
            }
        }
    }

    /** Every entry, for maps whose keys are names of the author's own. */
    public List<Entry> entries() {
        asked.addAll(mapping.entries().keySet());
        return List.copyOf(mapping.entries().values());
    }

    /** Names every member that nobody asked for. */
    public void nothingElse() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(Problem.unknownName(
                        entry.key().place(),
                        Code.UNKNOWN_KEY,
                        new Text("这里没有 “%s” 这一项", "There is no member '%s' here").with(key),
                        key,
                        List.copyOf(asked)));
            }
        });
    }

    private static Text bilingual(Members members) {
        Text text = members.ownText();
        members.nothingElse();
        return text;
    }

    private Optional<Scalar> scalar(YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        wrongKind(problems, node.place(), new Text("这里应当是一个词或一句话", "Here stands a word or a sentence"));
        return Optional.empty();
    }

    private static void wrongKind(Problems problems, Place place, Text expected) {
        problems.add(
                place,
                Code.WRONG_KIND,
                expected,
                new Text("请对照 rules/README.md 的格式改写", "Rewrite it as rules/README.md shows"));
    }
}
