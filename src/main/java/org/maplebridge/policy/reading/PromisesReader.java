package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Harmless;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Promise;
import org.maplebridge.policy.Promises;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
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
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads {@code promises.yaml}. */
final class PromisesReader {

    private static final List<String> LEVELS = List.of("BLUE", "YELLOW", "RED");

    /** Every {@link Effect#dimension()}. */
    private static final List<String> DIMENSIONS = List.of(
            "level",
            "tier",
            "notify",
            "reports",
            "forbidMediation",
            "involve",
            "contactWithin",
            "reviewWithin",
            "reviewEvery",
            "passUpAfter");

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Header header;
    private final Problems problems;

    private PromisesReader(SourceFile file, Vocabulary vocabulary, Header header, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.header = header;
        this.problems = problems;
    }

    static Promises read(SourceFile file, Vocabulary vocabulary, Header header, Problems problems) {
        return Yaml.read(file, problems)
                .map(root -> new PromisesReader(file, vocabulary, header, problems).read(Members.of(root, problems)))
                .orElse(Promises.NONE);
    }

    private Promises read(Members root) {
        Map<Fact, Place> neverLowers = new LinkedHashMap<>();
        root.words("neverLowers").forEach(word -> graver(word).ifPresent(fact -> neverLowers.put(fact, word.place())));
        List<Harmless> harmless = new ArrayList<>();
        root.items("harmless").forEach(node -> harmless(node).ifPresent(harmless::add));
        List<Promise> always = new ArrayList<>();
        root.items("everyDispute").forEach(node -> ofEveryDispute(node).ifPresent(always::add));
        root.items("always").forEach(node -> promise(node).ifPresent(always::add));
        root.nothingElse();
        return new Promises(neverLowers, List.copyOf(harmless), List.copyOf(always));
    }

    private Optional<Harmless> harmless(YamlNode node) {
        int before = problems.count();
        Members members = Members.of(node, problems);
        Text text = members.ownText();
        Set<Fact> facts = new LinkedHashSet<>();
        members.required("facts");
        members.words("facts").forEach(word -> fact(word).ifPresent(facts::add));
        Set<String> leaves = new LinkedHashSet<>();
        members.required("leaves");
        members.words("leaves").stream()
                .filter(word -> isOneOf(word, DIMENSIONS))
                .forEach(word -> leaves.add(word.text()));
        members.nothingElse();
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Harmless(text, facts, leaves, members.place()));
    }

    private Optional<Promise> ofEveryDispute(YamlNode node) {
        Members members = Members.of(node, problems);
        Text text = members.ownText();
        members.required("then");
        Optional<Effect> least = members.scalar("then").flatMap(this::effect);
        members.nothingElse();
        return least.map(effect -> new Promise(text, Condition.ALWAYS, Level.GREEN, effect, members.place()));
    }

    private Optional<Fact> fact(Scalar word) {
        Optional<Fact> fact = vocabulary.fact(word.text());
        if (fact.isEmpty()) {
            problems.add(UnknownName.fact(word.place(), word.text(), vocabulary));
        }
        return fact;
    }

    /** A fact that can be graver or less grave. */
    private Optional<Fact> graver(Scalar word) {
        Optional<Fact> fact = fact(word);
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
        Optional<Level> reached = reached(members);
        if (reached.isEmpty() || reached.get() == Level.GREEN) {
            members.required("when");
        }
        Optional<Condition> when =
                members.has("when") ? members.scalar("when").flatMap(this::condition) : Optional.of(Condition.ALWAYS);
        Optional<Effect> least = members.has("then")
                ? members.scalar("then").flatMap(this::effect)
                : members.required("level").isEmpty() ? Optional.empty() : level(members);
        members.nothingElse();
        return when.isEmpty() || reached.isEmpty() || least.isEmpty()
                ? Optional.empty()
                : Optional.of(new Promise(text, when.get(), reached.get(), least.get(), members.place()));
    }

    /** Green where nothing is asked of the level. */
    private Optional<Level> reached(Members members) {
        return members.optional("atLevel").isEmpty()
                ? Optional.of(Level.GREEN)
                : members.scalar("atLevel")
                        .filter(word -> isOneOf(word, LEVELS))
                        .map(word -> Level.valueOf(word.text()));
    }

    private Optional<Effect> level(Members members) {
        return members.scalar("level")
                .filter(word -> isOneOf(word, LEVELS))
                .map(word -> new Effect.Raise(Level.valueOf(word.text())));
    }

    /** Written as after the {@code then} of a rule: {@code notify( POLICE );} */
    private Optional<Effect> effect(Scalar written) {
        Optional<Written> found = Written.find(file, written);
        Optional<Stage> stage = Stream.of(Stage.values())
                .filter(one -> Effect.namesOf(one).stream()
                        .anyMatch(name -> written.text().strip().matches(name + "\\s*\\(.*")))
                .findFirst();
        if (found.isEmpty() || stage.isEmpty()) {
            problems.add(
                    written.place(),
                    Code.BAD_VALUE,
                    new Text("then 写成一条规则的效果", "then is the effect of a rule"),
                    new Text("例如 \"notify( POLICE );\"", "For example \"notify( POLICE );\""));
            return Optional.empty();
        }
        List<Token> tokens = Tokens.within(file, found.get().from(), found.get().to(), problems);
        return new EffectReader(file, stage.get(), header, problems).read(tokens, tokens.get(0));
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

    private boolean isOneOf(Scalar word, List<String> allowed) {
        if (!allowed.contains(word.text())) {
            problems.add(Problem.unknownName(
                    word.place(),
                    Code.BAD_VALUE,
                    new Text("这里不能承诺 “%s”", "'%s' cannot be promised here").with(word.text()),
                    word.text(),
                    allowed));
        }
        return allowed.contains(word.text());
    }
}
