package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Case.Bounds;
import org.maplebridge.policy.Case.Expected;
import org.maplebridge.policy.Case.Named;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;
import org.maplebridge.source.YamlNode;
import org.maplebridge.source.YamlNode.Entry;
import org.maplebridge.source.YamlNode.Scalar;
import org.maplebridge.vocabulary.Contradiction;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads one file of {@code cases/}. */
final class CasesReader {

    private final Vocabulary vocabulary;
    private final ExpectationReader expectations;
    private final Problems problems;

    CasesReader(Vocabulary vocabulary, Header header, Problems problems) {
        this.vocabulary = vocabulary;
        this.expectations = new ExpectationReader(header, problems);
        this.problems = problems;
    }

    List<Case> read(SourceFile file) {
        List<Case> cases = new ArrayList<>();
        Yaml.read(file, problems).ifPresent(root -> {
            if (root instanceof YamlNode.Sequence list) {
                list.items().stream()
                        .filter(node -> !ToFillIn.isIn(node, problems))
                        .forEach(node -> cases.add(readCase(node)));
            } else {
                problems.add(
                        root.place(),
                        Code.WRONG_KIND,
                        new Text("案例文件是一张列表", "A file of cases is a list"),
                        new Text("每个案例以 “- case: …” 开头", "Begin each case with '- case: …'"));
            }
        });
        return cases;
    }

    private Case readCase(YamlNode node) {
        Members members = Members.of(node, problems);
        Text sentence = new Text(members.word("case"), members.word("en"));
        members.scalar("source");
        Facts facts = members.members("facts").map(this::facts).orElse(Facts.none(vocabulary));
        Map<String, Expected> expected = new LinkedHashMap<>();
        members.optional("expect")
                .ifPresent(expect -> Members.of(expect, problems).entries().forEach(entry -> expectations
                        .read(entry)
                        .ifPresent(words -> expected.put(
                                entry.key().text(),
                                new Expected(words, entry.key().place())))));
        Case read = new Case(
                sentence,
                facts,
                expected,
                bounds(members, "atLeast"),
                bounds(members, "atMost"),
                rules(members, "fires"),
                rules(members, "nearly"),
                members.optional("case").map(YamlNode::place).orElse(members.place()));
        members.nothingElse();
        requireSubstance(read, members);
        return read;
    }

    private void requireSubstance(Case read, Members members) {
        boolean says =
                Stream.of("expect", "atLeast", "atMost", "fires", "nearly").anyMatch(members::holdsSomething);
        if (!says) {
            problems.add(
                    read.place(),
                    Code.CASE_NAMES_NOTHING,
                    new Text("这个案例没有说应当得到什么", "This case does not say what must come of it"),
                    new Text(
                            "请写 expect、atLeast、atMost、fires 或 nearly",
                            "Write expect, atLeast, atMost, fires or nearly"));
        }
        read.facts()
                .contradiction()
                .ifPresent(contradiction -> problems.add(
                        spot(members, contradiction),
                        Code.CASE_CONTRADICTS,
                        new Text(
                                "这个案例的事实自相矛盾：%s 与 %s 不能同时成立（%s）"
                                        .formatted(
                                                contradiction.one(),
                                                contradiction.other(),
                                                contradiction.broken().written()),
                                "The facts of this case contradict each other: %s and %s (%s)"
                                        .formatted(
                                                contradiction.one(),
                                                contradiction.other(),
                                                contradiction.broken().written())),
                        new Text("请改正其中一个", "Correct one of them")));
    }

    /** Where the case states one of the two facts; the case itself when both only follow from what it states. */
    private Place spot(Members members, Contradiction contradiction) {
        Members facts = members.members("facts").orElse(members);
        return Stream.of(contradiction.other(), contradiction.one())
                .map(Fact::name)
                .filter(facts::has)
                .map(facts::place)
                .findFirst()
                .orElse(members.place());
    }

    private Facts facts(Members members) {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        Set<Fact> inVain = new LinkedHashSet<>();
        for (Entry entry : members.entries()) {
            Optional<Fact> fact = vocabulary.fact(entry.key().text());
            if (fact.isEmpty()) {
                problems.add(UnknownName.fact(entry.key().place(), entry.key().text(), vocabulary));
            } else if (entry.value() instanceof Scalar value && value.isNull()) {
                inVain.add(fact.get());
            } else {
                code(fact.get(), entry.value()).ifPresent(code -> stated.put(fact.get(), code));
            }
        }
        return Facts.of(vocabulary, stated, inVain);
    }

    private OptionalLong code(Fact fact, YamlNode node) {
        String written = node instanceof Scalar value ? value.text() : "…";
        OptionalLong code = fact.type().code(written);
        if (code.isEmpty()) {
            problems.add(UnknownName.value(node.place(), written, fact, vocabulary));
        } else if (((Scalar) node).quoted()) {
            problems.add(Problem.at(
                            node.place(),
                            Code.QUOTED_VALUE,
                            new Text("值不加引号", "A value stands without quotes"),
                            new Text("请写 %s", "Write %s").with(written))
                    .suggesting(written));
            return OptionalLong.empty();
        }
        return code;
    }

    private Bounds bounds(Members members, String key) {
        return members.optional(key)
                .map(node -> {
                    Members bounds = Members.of(node, problems);
                    Optional<Level> level =
                            bounds.scalar("level").flatMap(word -> expectations.one(word, Level.values()));
                    Optional<Tier> tier = bounds.scalar("tier").flatMap(word -> expectations.one(word, Tier.values()));
                    bounds.nothingElse();
                    return new Bounds(level, tier);
                })
                .orElse(Bounds.NONE);
    }

    private static List<Named> rules(Members members, String key) {
        return members.words(key).stream()
                .map(word -> new Named(word.text(), word.place()))
                .toList();
    }
}
