package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Promise;
import org.maplebridge.policy.Promises;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;
import org.maplebridge.source.YamlNode;
import org.maplebridge.source.YamlNode.Scalar;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads {@code promises.yaml}. */
final class PromisesReader {

    private static final List<String> LEVELS = List.of("BLUE", "YELLOW", "RED");

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Problems problems;

    private PromisesReader(SourceFile file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static Promises read(SourceFile file, Vocabulary vocabulary, Problems problems) {
        return Yaml.read(file, problems)
                .map(root -> new PromisesReader(file, vocabulary, problems).read(Members.of(root, problems)))
                .orElse(new Promises(Set.of(), List.of()));
    }

    private Promises read(Members root) {
        Set<Fact> neverLowers = new LinkedHashSet<>();
        root.words("neverLowers").forEach(word -> graver(word).ifPresent(neverLowers::add));
        List<Promise> always = new ArrayList<>();
        root.items("always").forEach(node -> promise(node).ifPresent(always::add));
        root.nothingElse();
        return new Promises(neverLowers, List.copyOf(always));
    }

    /** A fact that can be graver or less grave. */
    private Optional<Fact> graver(Scalar word) {
        Optional<Fact> fact = vocabulary.fact(word.text());
        if (fact.isEmpty()) {
            problems.add(UnknownName.fact(word.place(), word.text(), vocabulary));
        }
        if (fact.filter(known -> known.type() instanceof FactType.Choice).isPresent()) {
            problems.add(
                    word.place(),
                    Code.BAD_VALUE,
                    new Text("“%s” 的值没有轻重之分", "The values of '%s' are not more or less grave").with(word.text()),
                    new Text("请删掉它；这里只写有大小的事实和是否", "Delete it; scales, numbers and yes-or-no facts stand here"));
            return Optional.empty();
        }
        return fact;
    }

    private Optional<Promise> promise(YamlNode node) {
        Members members = Members.of(node, problems);
        Text text = members.ownText();
        members.required("when");
        Optional<Condition> when = members.scalar("when").flatMap(this::condition);
        members.required("level");
        Optional<Scalar> level = members.scalar("level").filter(this::isLevel);
        members.nothingElse();
        return when.isEmpty() || level.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Promise(text, when.get(), Level.valueOf(level.get().text()), members.place()));
    }

    private Optional<Condition> condition(Scalar written) {
        int before = problems.count();
        Optional<Written> found = Written.find(file, written);
        if (found.isEmpty() || !isBalanced(written.text(), found.get().tokens())) {
            problems.add(
                    written.place(),
                    Code.BAD_VALUE,
                    new Text("when 写成一个条件，括号成对，不带注释", "when is one condition, its brackets paired, without a comment"),
                    new Text(
                            "例如 \"injury >= SLIGHT && harmedMinor == true\"",
                            "For example \"injury >= SLIGHT && harmedMinor == true\""));
            return Optional.empty();
        }
        List<Token> tokens = Tokens.within(file, found.get().from(), found.get().to(), problems);
        boolean readable = problems.count() == before
                && PatternsReader.isReadable(tokens, found.get().whole(file), file, problems);
        if (!readable) {
            return Optional.empty();
        }
        Optional<Condition> read = new ConditionReader(file, vocabulary, problems).read(written.text(), tokens);
        read.ifPresent(condition -> ConditionReader.requireFewWays(condition, written.place(), problems));
        return problems.count() > before ? Optional.empty() : read;
    }

    private static boolean isBalanced(String text, List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && !text.contains("//") && !text.contains("/*");
    }

    private boolean isLevel(Scalar level) {
        if (!LEVELS.contains(level.text())) {
            problems.add(Problem.unknownName(
                    level.place(),
                    Code.BAD_VALUE,
                    new Text("没有 “%s” 这个可以承诺的等级", "'%s' is no level to promise").with(level.text()),
                    level.text(),
                    LEVELS));
        }
        return LEVELS.contains(level.text());
    }
}
