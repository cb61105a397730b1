package org.maplebridge.policy.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;

/** Begins a new rule: where the highest number of its folder stands, the next one follows. */
public final class Drafting {

    private static final Map<Stage, String> USUAL_EFFECT =
            Map.of(Stage.LEVEL, "raise", Stage.TIER, "lead", Stage.DUTIES, "notify", Stage.CLOCKS, "contactWithin");

    private final Policy policy;
    private final Stage stage;

    private Drafting(Policy policy, Stage stage) {
        this.policy = policy;
        this.stage = stage;
    }

    /**
     * @param earlier policies whose ids are never used again
     * @param sentence what the rule puts into force; without English, that is left to fill in
     * @throws ProblemsFound when the sentence cannot stand in a rule, or no number is left
     */
    public static Draft rule(Policy policy, List<Policy> earlier, Stage stage, Text sentence) {
        return new Drafting(policy, stage).draft(earlier, sentence);
    }

    private Draft draft(List<Policy> earlier, Text sentence) {
        Optional<Rule> highest = policy.rules(stage).stream().max(Comparator.comparing(Rule::id));
        String rulePath = highest.map(rule -> file(rule.place())).orElse(stage.folder() + "/new.drl");
        String id = nextId(earlier, rulePath);
        String casePath = highest.flatMap(this::casesOf).orElse("cases/new.yaml");
        List<SourceFile> files = List.of(
                longer(rulePath, Draft.rule(id, sentence, USUAL_EFFECT.get(stage))), longer(casePath, Draft.cases(id)));
        requireReadable(files);
        return new Draft(id, files, placeOf(files.get(0), id), placeOf(files.get(1), id));
    }

    /** One above every number that the folder or an earlier one speaks of, so that a deleted rule's is left alone. */
    private String nextId(List<Policy> earlier, String rulePath) {
        Pattern number = Pattern.compile("\\b" + stage.letter() + "-([0-9]{3})\\b");
        List<Policy> all = new ArrayList<>(earlier);
        all.add(policy);
        int highest = all.stream()
                .flatMap(one -> one.folder().all().stream())
                .flatMap(file -> number.matcher(file.text()).results())
                .map(MatchResult::group)
                .mapToInt(id -> Integer.parseInt(id.substring(2)))
                .max()
                .orElse(100);
        if (highest >= 999) {
            throw new ProblemsFound(Problem.at(
                    Place.InFile.whole(rulePath),
                    Code.TOO_MANY_RULES,
                    new Text("%s-999 已经用过，后面没有编号了", "%s-999 is used; no number follows it").with(stage.letter()),
                    new Text(
                            "请自己选一个从未用过的编号，照别的规则写",
                            "Choose a number that was never used and write the rule like the others")));
        }
        return "%s-%03d".formatted(stage.letter(), highest + 1);
    }

    private Optional<String> casesOf(Rule rule) {
        return policy.cases().stream()
                .filter(one -> one.fires().stream().map(Case.Named::rule).anyMatch(rule.id()::equals))
                .map(one -> file(one.place()))
                .findFirst();
    }

    private SourceFile longer(String path, String more) {
        String text =
                policy.folder().file(path).map(SourceFile::text).orElse("").stripTrailing();
        return SourceFile.of(path, text.isEmpty() ? more : text + "\n\n" + more);
    }

    /** Whatever is wrong beside the gaps comes from the sentence. */
    private void requireReadable(List<SourceFile> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        policy.folder().all().forEach(file -> all.put(file.path(), file.bytes()));
        files.forEach(file -> all.put(file.path(), file.bytes()));
        try {
            PolicyReader.read(Folder.of(all));
        } catch (ProblemsFound found) {
            List<Problem> others = found.problems().stream()
                    .filter(problem -> problem.code() != Code.TO_FILL_IN)
                    .toList();
            if (!others.isEmpty()) {
                throw new ProblemsFound(others);
            }
        }
    }

    private static String placeOf(SourceFile file, String id) {
        return file.placeAt(file.text().indexOf(id), 1).label();
    }

    private static String file(Place place) {
        return ((Place.InFile) place).file();
    }
}
