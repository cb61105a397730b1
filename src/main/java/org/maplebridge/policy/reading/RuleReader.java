package org.maplebridge.policy.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.Outline.RuleParts;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads one rule: its name, what is said of it, its patterns and its effect. */
final class RuleReader {

    private static final Pattern NAME = Pattern.compile("([A-Z]-[0-9]{3}) (\\S.*)");
    private static final List<String> ANNOTATIONS = List.of("en", "because", "becauseEn", "source");

    private final SourceFile file;
    private final Stage stage;
    private final Problems problems;
    private final PatternsReader patterns;
    private final EffectReader effects;

    RuleReader(SourceFile file, Stage stage, Vocabulary vocabulary, Header header, Problems problems) {
        this.file = file;
        this.stage = stage;
        this.problems = problems;
        this.patterns = new PatternsReader(file, stage, vocabulary, problems);
        this.effects = new EffectReader(file, stage, header, problems);
    }

    /** Empty when something was wrong, which is then in the problems. */
    Optional<Rule> read(RuleParts parts) {
        int before = problems.count();
        String[] name = name(parts.name());
        Map<String, String> said = annotations(parts);
        PatternsReader.Asked asked = patterns.read(parts);
        Optional<Effect> effect = effects.read(parts.effect(), parts.then());
        if (problems.count() > before || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                name[0],
                new Text(name[1], said.get("en")),
                new Text(said.get("because"), said.get("becauseEn")),
                said.get("source"),
                stage,
                asked.condition(),
                asked.reached(),
                effect.get(),
                place(parts.name())));
    }

    private String[] name(Token name) {
        Matcher matcher = NAME.matcher(name.text());
        if (!matcher.matches()) {
            problems.add(
                    place(name),
                    Code.BAD_RULE_NAME,
                    new Text("规则名应当是编号、一个空格和一句话", "A rule's name is an id, one space and a sentence"),
                    new Text("例如 \"%s-103 为纠纷准备了刀具\"", "For example \"%s-103 为纠纷准备了刀具\"").with(stage.letter()));
            return new String[] {"", ""};
        }
        if (matcher.group(1).charAt(0) != stage.letter()) {
            problems.add(
                    place(name),
                    Code.WRONG_FOLDER_FOR_ID,
                    new Text(
                            "%s 文件夹里的编号以 %s- 开头".formatted(stage.folder(), stage.letter()),
                            "Ids in %s/ begin with %s-".formatted(stage.folder(), stage.letter())),
                    new Text("请改编号，或把规则移到它该在的文件夹", "Change the id, or move the rule to its folder"));
        }
        return new String[] {matcher.group(1), matcher.group(2)};
    }

    private Map<String, String> annotations(RuleParts parts) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Outline.Annotation annotation : parts.annotations()) {
            String key = annotation.name().text();
            if (!ANNOTATIONS.contains(key)) {
                problems.add(Problem.unknownName(
                        place(annotation.name()),
                        Code.UNKNOWN_ANNOTATION,
                        new Text("规则没有 @%s 这一项", "A rule has no @%s").with(key),
                        key,
                        ANNOTATIONS));
            } else if (said.putIfAbsent(key, annotation.value().text()) != null) {
                problems.add(
                        place(annotation.name()),
                        Code.UNKNOWN_ANNOTATION,
                        new Text("@%s 写了两次", "@%s is written twice").with(key),
                        new Text("请只留一个", "Keep one of them"));
            }
        }
        ANNOTATIONS.stream()
                .filter(key -> said.getOrDefault(key, "").isBlank())
                .forEach(key -> problems.add(
                        place(parts.name()),
                        Code.MISSING_ANNOTATION,
                        new Text("这条规则缺少 @%s(\"…\")", "This rule has no @%s(\"…\")").with(key),
                        new Text("请在规则名下面补上 @%s(\"…\")", "Add @%s(\"…\") below the rule's name").with(key)));
        return said;
    }

    private Place place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }
}
