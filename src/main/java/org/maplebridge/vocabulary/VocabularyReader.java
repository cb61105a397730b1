package org.maplebridge.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
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

/** Reads {@code vocabulary.yaml}; whatever is wrong with it is added to the problems. */
public final class VocabularyReader {

    private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern VALUE_NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) *(==|!=|>=|<=|>|<) *(\\w+)");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of(
            "rule",
            "when",
            "then",
            "end",
            "and",
            "or",
            "not",
            "in",
            "exists",
            "forall",
            "eval",
            "from",
            "over",
            "accumulate",
            "collect",
            "matches",
            "contains",
            "excludes",
            "memberOf",
            "soundslike",
            "str",
            "query",
            "function",
            "global",
            "declare",
            "window",
            "init",
            "action",
            "reverse",
            "result",
            "extends",
            "salience");
    private static final List<String> TYPES = List.of("scale", "choice", "number", "yesno");
    private static final List<String> STAGES =
            List.of(Stage.values()).stream().map(Stage::folder).toList();

    private final Problems problems;
    private final Map<String, Text> groups = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty when the file cannot be read at all. */
    public static Optional<Vocabulary> read(SourceFile file, Problems problems) {
        return Yaml.read(file, problems).map(root -> new VocabularyReader(problems).read(Members.of(root, problems)));
    }

    private Vocabulary read(Members root) {
        root.members("groups").ifPresent(members -> members.entries().forEach(this::readGroup));
        root.members("facts").ifPresent(members -> members.entries().forEach(this::readFact));
        List<Implication> implications = new ArrayList<>();
        root.items("implies").forEach(node -> readImplication(node).ifPresent(implications::add));
        root.nothingElse();
        return Vocabulary.of(groups, List.copyOf(facts.values()), implications);
    }

    private void readGroup(Entry entry) {
        Members group = Members.of(entry.value(), problems);
        groups.put(entry.key().text(), group.ownText());
        group.nothingElse();
    }

    private void readFact(Entry entry) {
        String name = entry.key().text();
        if (!FACT_NAME.matcher(name).matches()) {
            badName(
                    entry.key(),
                    "小写字母开头的英文词，如 weaponNearness",
                    "an English word that begins in lower case, such as weaponNearness");
        } else if (WORDS_OF_THE_LANGUAGE.contains(name) || SourceVersion.isKeyword(name)) {
            badName(
                    entry.key(),
                    "另一个词：这个词在规则语言里另有意思",
                    "another word: this one has a meaning of its own in the rule language");
        }
        Members members = Members.of(entry.value(), problems);
        Fact fact = new Fact(
                facts.size(),
                name,
                members.ownText(),
                members.text("question"),
                members.text("purpose"),
                readGroupOf(members),
                readStages(members),
                readType(members),
                entry.key().place());
        members.nothingElse();
        requireOwnWords(
                entry.key().place(),
                fact.text(),
                facts.values().stream().map(Fact::text).toList());
        facts.put(fact.name(), fact);
    }

    private String readGroupOf(Members members) {
        String group = members.word("group");
        if (!group.isEmpty() && !groups.containsKey(group)) {
            members.scalar("group")
                    .ifPresent(written -> problems.add(Problem.unknownName(
                            written.place(),
                            Code.UNKNOWN_GROUP,
                            new Text("groups 里没有 “%s”", "groups has no '%s'").with(group),
                            group,
                            List.copyOf(groups.keySet()))));
        }
        return group;
    }

    private Set<Stage> readStages(Members members) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        members.required("stages");
        for (Scalar word : members.words("stages")) {
            int at = STAGES.indexOf(word.text());
            if (at >= 0) {
                stages.add(Stage.values()[at]);
            } else {
                unknown(word, STAGES);
            }
        }
        return stages;
    }

    private FactType readType(Members members) {
        String type = members.word("type");
        switch (type) {
            case "scale":
                return new FactType.Scale(readTerms(members));
            case "choice":
                return new FactType.Choice(readTerms(members));
            case "number":
                return readNumber(members);
            default:
                if (!type.equals("yesno")) {
                    members.scalar("type").ifPresent(word -> unknown(word, TYPES));
                }
                return new FactType.YesNo();
        }
    }

    private List<Term> readTerms(Members members) {
        List<Term> terms = new ArrayList<>();
        members.members("values").ifPresent(values -> values.entries().forEach(entry -> {
            if (!VALUE_NAME.matcher(entry.key().text()).matches()) {
                badName(entry.key(), "大写的英文词，如 BLADE", "an English word in capitals, such as BLADE");
            }
            Members words = Members.of(entry.value(), problems);
            Term term = new Term(entry.key().text(), words.ownText());
            words.nothingElse();
            requireOwnWords(
                    entry.key().place(),
                    term.text(),
                    terms.stream().map(Term::text).toList());
            terms.add(term);
        }));
        if (terms.size() < 2) {
            problems.add(
                    members.place("values"),
                    Code.BAD_VALUE,
                    new Text("至少要有两个值", "There must be at least two values"),
                    new Text("请补上，或改用 type: yesno", "Add them, or use type: yesno"));
            terms.add(new Term("NONE", new Text("没有", "none")));
        }
        return List.copyOf(terms);
    }

    private FactType readNumber(Members members) {
        OptionalLong min = members.number("min");
        OptionalLong max = members.number("max");
        Text unit = members.text("unit");
        if (min.isPresent() && max.isPresent() && (min.getAsLong() < 0 || min.getAsLong() >= max.getAsLong())) {
            problems.add(
                    members.place("min"),
                    Code.BAD_VALUE,
                    new Text("min 不能小于 0，并且要小于 max", "min must not be below 0 and must be below max"),
                    new Text("请改正 min 和 max", "Correct min and max"));
        }
        long least = Math.max(0, min.orElse(0));
        return new FactType.Number(least, Math.max(least + 1, max.orElse(least + 1)), unit);
    }

    private Optional<Implication> readImplication(YamlNode node) {
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
                written));
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

    /** Two facts, or two values of one fact, that read alike cannot be told apart on the form. */
    private void requireOwnWords(Place place, Text words, List<Text> others) {
        others.stream()
                .filter(other -> !words.zh().isEmpty() && other.zh().equals(words.zh())
                        || !words.en().isEmpty() && other.en().equals(words.en()))
                .findFirst()
                .ifPresent(other -> problems.add(
                        place,
                        Code.DUPLICATE_WORDS,
                        new Text("“%s” 这个说法前面已经用过", "The words '%2$s' are already used above")
                                .with(other.zh(), other.en()),
                        new Text("请换一个能区分的说法", "Choose words that tell the two apart")));
    }

    private void badName(Scalar key, String zh, String en) {
        problems.add(
                key.place(),
                Code.BAD_NAME,
                new Text("“" + key.text() + "” 不能作名字", "'" + key.text() + "' cannot be a name"),
                new Text("请写" + zh, "Write " + en));
    }

    private void unknown(Scalar word, List<String> allowed) {
        problems.add(Problem.unknownName(
                word.place(),
                Code.BAD_VALUE,
                new Text("这里不能写 “%s”", "'%s' cannot stand here").with(word.text()),
                word.text(),
                allowed));
    }
}
