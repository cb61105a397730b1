package org.maplebridge.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;
import org.maplebridge.source.YamlNode.Entry;
import org.maplebridge.source.YamlNode.Scalar;

/** Reads {@code vocabulary.yaml}; whatever is wrong with it is added to the problems. */
public final class VocabularyReader {

    private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final List<String> STAGES =
            List.of(Stage.values()).stream().map(Stage::folder).toList();

    private static final List<String> YES_NO = List.of("true", "false");

    private final Problems problems;
    private final VocabularyWords words;
    private final TypeReader types;
    private final Map<String, Text> groups = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private VocabularyReader(Problems problems) {
        this.problems = problems;
        this.words = new VocabularyWords(problems);
        this.types = new TypeReader(problems);
    }

    /** Empty when the file cannot be read at all. */
    public static Optional<Vocabulary> read(SourceFile file, Problems problems) {
        return Yaml.read(file, problems).map(root -> new VocabularyReader(problems).read(Members.of(root, problems)));
    }

    private Vocabulary read(Members root) {
        root.members("groups").ifPresent(members -> members.entries().forEach(this::readGroup));
        root.members("facts").ifPresent(members -> members.entries().forEach(this::readFact));
        List<Implication> implications = new ArrayList<>();
        ImplicationReader implied = new ImplicationReader(facts, problems);
        root.items("implies").forEach(node -> implied.read(node).ifPresent(implications::add));
        root.nothingElse();
        Vocabulary vocabulary = Vocabulary.of(groups, List.copyOf(facts.values()), implications);
        ImplicationCheck.check(vocabulary, problems);
        return vocabulary;
    }

    private void readGroup(Entry entry) {
        Members group = Members.of(entry.value(), problems);
        groups.put(entry.key().text(), group.ownText());
        group.nothingElse();
    }

    private void readFact(Entry entry) {
        String name = entry.key().text();
        if (!FACT_NAME.matcher(name).matches()) {
            words.badName(
                    entry.key(),
                    "小写字母开头的英文词，如 weaponNearness",
                    "an English word that begins in lower case, such as weaponNearness");
        } else if (ReservedWords.contain(name)) {
            words.badName(
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
                types.read(members),
                readMark(members, "party"),
                readMark(members, "changeable"),
                entry.key().place());
        members.nothingElse();
        words.requireOwn(
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

    /** What is not marked is not so. */
    private boolean readMark(Members members, String mark) {
        Optional<Scalar> word = members.scalar(mark);
        word.filter(written -> !YES_NO.contains(written.text())).ifPresent(written -> words.unknown(written, YES_NO));
        return word.filter(written -> written.text().equals("true")).isPresent();
    }

    private Set<Stage> readStages(Members members) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        members.required("stages");
        for (Scalar word : members.words("stages")) {
            int at = STAGES.indexOf(word.text());
            if (at >= 0) {
                stages.add(Stage.values()[at]);
            } else {
                words.unknown(word, STAGES);
            }
        }
        return stages;
    }
}
