package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.maplebridge.journal.TimedId;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/** The members of one JSON object, taken by name; what was not asked for is a problem at the end. */
public final class JsonMembers {

    private final JsonNode node;
    private final String pointer;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonMembers(JsonNode node, String pointer, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * The members of a whole body, handed to whoever reads them; everything that is wrong with it is said at once.
     *
     * @throws org.maplebridge.problem.ProblemsFound with every problem of the body
     */
    public static <T> T read(byte[] body, BiFunction<JsonMembers, Problems, T> reader) {
        Problems problems = new Problems();
        Optional<T> read = StrictJson.read(body, problems)
                .flatMap(tree -> of(tree, "", problems))
                .map(members -> {
                    T value = reader.apply(members, problems);
                    members.nothingElse();
                    return value;
                });
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /** Empty, with a problem added, when it is not an object. */
    static Optional<JsonMembers> of(JsonNode node, String pointer, Problems problems) {
        if (node.isObject()) {
            return Optional.of(new JsonMembers(node, pointer, problems));
        }
        wrongType(new Place.InBody(pointer), node, new Text("一个对象 {…}", "an object {…}"), problems);
        return Optional.empty();
    }

    public Place.InBody at(String name) {
        return Written.at(pointer, name);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public Optional<JsonNode> required(String name) {
        asked.add(name);
        if (!node.has(name)) {
            problems.add(
                    at(name),
                    Code.MISSING_MEMBER,
                    new Text("缺少 “%s”", "'%s' is missing").with(name),
                    new Text("请补上", "Add it"));
        }
        return Optional.ofNullable(node.get(name));
    }

    public Optional<JsonNode> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    /** A member's value as a text with something in it; empty, with a problem added, when it is anything else. */
    public Optional<String> text(String name, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isTextual()) {
            wrongType(at(name), value.get(), new Text("带引号的文字", "a text in quotes"), problems);
            return Optional.empty();
        }
        if (value.get().textValue().isBlank()) {
            problems.add(
                    at(name),
                    Code.NOT_ALLOWED,
                    new Text("“%s” 是空的", "'%s' is empty").with(name),
                    new Text("请写上内容；没有就不写这一项", "Write something, or leave the member out where it may be"));
            return Optional.empty();
        }
        return Optional.of(value.get().textValue());
    }

    /** A text that is one of a list; empty, with a problem added, when it is anything else. */
    public Optional<String> oneOf(String name, Optional<JsonNode> value, List<String> allowed) {
        Optional<String> written = text(name, value);
        written.filter(word -> !allowed.contains(word))
                .ifPresent(word -> problems.add(Problem.unknownName(
                        at(name),
                        Code.NOT_ALLOWED,
                        new Text("“%s” 没有这个值", "There is no such value of '%s'").with(name),
                        word,
                        allowed)));
        return written.filter(allowed::contains);
    }

    /** An id as answers write it; empty, with a problem added, when it is anything else. */
    public Optional<UUID> id(String name, Optional<JsonNode> value) {
        Optional<String> written = text(name, value);
        Optional<UUID> id = written.flatMap(TimedId::parse);
        if (written.isPresent() && id.isEmpty()) {
            problems.add(
                    at(name),
                    Code.NOT_ALLOWED,
                    new Text("“%s” 不是这里的编号", "'%s' is no id of ours").with(name),
                    new Text("照原样抄：小写，带连字符", "Copy it as it was answered: in lower case, with its hyphens"));
        }
        return id;
    }

    public Optional<Boolean> yesNo(String name, Optional<JsonNode> value) {
        if (value.isPresent() && !value.get().isBoolean()) {
            wrongType(at(name), value.get(), new Text(" true 或 false", "true or false"), problems);
            return Optional.empty();
        }
        return value.map(JsonNode::booleanValue);
    }

    /** A whole number from 0; empty, with a problem added, when it is anything else. */
    public OptionalInt count(String name, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToInt()
                || value.get().intValue() < 0) {
            wrongType(at(name), value.get(), new Text("从 0 数起的整数", "a whole number from 0"), problems);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.get().intValue());
    }

    /** A moment with its offset that has come already; empty, with a problem added, when it is anything else. */
    public Optional<OffsetDateTime> moment(String name, Optional<JsonNode> value, Clock clock) {
        return text(name, value).flatMap(written -> moment(at(name), written, clock));
    }

    private Optional<OffsetDateTime> moment(Place place, String written, Clock clock) {
        Text fix = new Text("例如 2023-04-12T09:30:00+08:00", "For example 2023-04-12T09:30:00+08:00");
        try {
            Optional<OffsetDateTime> moment = Moments.read(written);
            if (moment.isPresent()) {
                if (moment.get().toInstant().isAfter(clock.instant())) {
                    problems.add(place, Code.OUT_OF_RANGE, new Text("这个时间还没有到", "This moment has not come yet"), fix);
                }
                return moment;
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like any other text that is not a moment
        }
        problems.add(
                place,
                Code.NOT_ALLOWED,
                new Text("不是带时区的日期和时间，或者没有这一天", "Not a date and time with its offset, or no such day"),
                fix);
        return Optional.empty();
    }

    /** Each object of an optional list. */
    List<JsonMembers> objects(String name) {
        Optional<JsonNode> list = optional(name);
        List<JsonMembers> members = new ArrayList<>();
        if (list.isPresent() && !list.get().isArray()) {
            wrongType(at(name), list.get(), new Text("一个列表 […]", "a list […]"), problems);
        } else if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                of(list.get().get(i), at(name).pointer() + "/" + i, problems).ifPresent(members::add);
            }
        }
        return members;
    }

    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(Problem.unknownName(
                        at(name),
                        Code.UNKNOWN_MEMBER,
                        new Text("这里没有 “%s” 这一项", "There is no member '%s' here").with(Written.word(name)),
                        name,
                        List.copyOf(asked)));
            }
        });
    }

    private static void wrongType(Place.InBody place, JsonNode value, Text expected, Problems problems) {
        boolean told = value.isTextual(); // a text may be someone's story: it is not repeated in a problem
        Text kind = told ? new Text("文字", "a text") : Written.kind(value);
        problems.add(
                place,
                Code.WRONG_TYPE,
                new Text(
                        "这里要写" + expected.zh() + "，写的却是" + kind.zh(),
                        "Here stands " + expected.en() + ", but this is " + kind.en()),
                new Text("请改正；可以不写的项，没有就不写", "Correct it; leave an optional member out rather than send null"));
    }
}
