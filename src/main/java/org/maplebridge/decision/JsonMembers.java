package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/** The members of one JSON object, taken by name; what was not asked for is a problem at the end. */
final class JsonMembers {

    private final JsonNode node;
    private final String pointer;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonMembers(JsonNode node, String pointer, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** Empty, with a problem added, when it is not an object. */
    static Optional<JsonMembers> of(JsonNode node, String pointer, Problems problems) {
        if (node.isObject()) {
            return Optional.of(new JsonMembers(node, pointer, problems));
        }
        wrongType(new Place.InBody(pointer), node, new Text("一个对象 {…}", "an object {…}"), problems);
        return Optional.empty();
    }

    Place.InBody at(String name) {
        return Written.at(pointer, name);
    }

    Optional<JsonNode> required(String name) {
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

    Optional<JsonNode> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    /** A member's value as a text with something in it; empty, with a problem added, when it is anything else. */
    Optional<String> text(String name, Optional<JsonNode> value) {
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
