package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Reached;
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

/** Reads one {@code .drl} file into rules of the model; the author's text itself goes no further than this. */
final class RuleFileReader {

    private static final Pattern NAME = Pattern.compile("([A-Z]-[0-9]{3}) (\\S.*)");
    private static final List<String> ANNOTATIONS = List.of("en", "because", "becauseEn", "source");

    private final SourceFile file;
    private final Stage stage;
    private final Vocabulary vocabulary;
    private final Header header;
    private final Problems problems;

    RuleFileReader(SourceFile file, Stage stage, Vocabulary vocabulary, Header header, Problems problems) {
        this.file = file;
        this.stage = stage;
        this.vocabulary = vocabulary;
        this.header = header;
        this.problems = problems;
    }

    List<Rule> read() {
        int before = problems.count();
        List<Token> tokens = Tokens.of(file, problems);
        if (problems.count() > before) {
            return List.of();
        }
        List<RuleParts> outline = Outline.of(file, tokens, problems);
        if (problems.count() > before) {
            return List.of();
        }
        if (outline.isEmpty()) {
            problems.add(
                    Place.InFile.whole(file.path()),
                    Code.NO_RULES,
                    new Text("文件里没有规则", "The file holds no rule"),
                    new Text("请写上规则，或删掉这个文件", "Write a rule, or delete the file"));
        }
        List<RuleDescr> parsed = DroolsParse.rules(file, outline, problems);
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < parsed.size(); at++) {
            read(parsed.get(at), outline.get(at)).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> read(RuleDescr rule, RuleParts parts) {
        int before = problems.count();
        String[] name = name(parts.name());
        Map<String, String> said = annotations(parts);
        Map<PatternKind, PatternDescr> patterns = patterns(rule, parts);
        Condition condition = condition(patterns.get(PatternKind.DISPUTE), parts);
        Reached reached = reached(parts);
        Optional<Effect> effect = new EffectReader(file, stage, header, problems).read(parts.effect(), parts.then());
        if (problems.count() > before || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                name[0],
                new Text(name[1], said.get("en")),
                new Text(said.get("because"), said.get("becauseEn")),
                said.get("source"),
                stage,
                condition,
                reached,
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

    private enum PatternKind {
        DISPUTE,
        VERDICT
    }

    private Map<PatternKind, PatternDescr> patterns(RuleDescr rule, RuleParts parts) {
        Map<PatternKind, PatternDescr> patterns = new EnumMap<>(PatternKind.class);
        List<? extends BaseDescr> descrs = rule.getLhs().getDescrs();
        for (int at = 0; at < descrs.size(); at++) {
            Outline.Pattern part = parts.patterns().get(at);
            Optional<PatternKind> kind = kind(part);
            if (kind.isPresent() && patterns.putIfAbsent(kind.get(), (PatternDescr) descrs.get(at)) != null) {
                problems.add(
                        place(part.name()),
                        Code.TOO_MANY_PATTERNS,
                        new Text("一条规则里 %s 只能写一次", "A rule has at most one %s")
                                .with(part.name().text()),
                        new Text(
                                "请把条件合进一个括号，用 &&、|| 连接", "Join the conditions in one pair of brackets with && and ||"));
            }
        }
        if (parts.patterns().isEmpty()) {
            noCondition(parts.name());
        }
        return patterns;
    }

    private Optional<PatternKind> kind(Outline.Pattern part) {
        if (part.body().isEmpty()) {
            noCondition(part.name());
        }
        if (part.name().is("Dispute")) {
            return Optional.of(PatternKind.DISPUTE);
        }
        if (part.name().is("Verdict") && stage != Stage.LEVEL) {
            return Optional.of(PatternKind.VERDICT);
        }
        problems.add(
                place(part.name()),
                Code.FORBIDDEN_PATTERN,
                new Text(
                        "%s 文件夹的条件里不能有 “%s”"
                                .formatted(stage.folder(), part.name().text()),
                        "'%s' cannot stand in a condition in %s/"
                                .formatted(part.name().text(), stage.folder())),
                stage == Stage.LEVEL
                        ? new Text("定级只看事实：请写 Dispute( … )", "Levels rest on facts alone: write Dispute( … )")
                        : new Text("请写 Dispute( … ) 或 Verdict( … )", "Write Dispute( … ) or Verdict( … )"));
        return Optional.empty();
    }

    private void noCondition(Token at) {
        problems.add(
                place(at),
                Code.NO_CONDITION,
                new Text("这条规则没有条件，会对每一起纠纷生效", "This rule has no condition and would fire for every dispute"),
                new Text(
                        "请写明条件；确实对每起都生效的，写 Verdict( level >= GREEN )",
                        "State one; a rule meant for every dispute says Verdict( level >= GREEN )"));
    }

    private Condition condition(PatternDescr pattern, RuleParts parts) {
        if (pattern == null) {
            return Condition.ALWAYS;
        }
        List<Token> body = parts.patterns().stream()
                .filter(part -> part.name().is("Dispute"))
                .findFirst()
                .orElseThrow()
                .body();
        ConditionReader reader = new ConditionReader(file, vocabulary, problems);
        List<Condition> conditions = new ArrayList<>();
        int at = 0;
        for (BaseDescr descr : ((AndDescr) pattern.getConstraint()).getDescrs()) {
            List<Token> own = constraint(body, at);
            at += own.size() + 1;
            reader.read(((ExprConstraintDescr) descr).getExpression(), own).ifPresent(conditions::add);
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(List.copyOf(conditions));
    }

    /** The tokens up to the next comma that stands in no brackets. */
    private static List<Token> constraint(List<Token> body, int from) {
        int depth = 0;
        int at = from;
        while (at < body.size() && (depth > 0 || !body.get(at).is(","))) {
            depth += body.get(at).is("(") ? 1 : body.get(at).is(")") ? -1 : 0;
            at++;
        }
        return body.subList(Math.min(from, at), at);
    }

    private Reached reached(RuleParts parts) {
        return parts.patterns().stream()
                .filter(part -> part.name().is("Verdict") && stage != Stage.LEVEL)
                .findFirst()
                .map(part -> new ReachedReader(file, stage, problems).read(part.body()))
                .orElse(Reached.ANY);
    }

    private Place place(Token token) {
        return file.placeAt(token.offset(), token.width());
    }
}
