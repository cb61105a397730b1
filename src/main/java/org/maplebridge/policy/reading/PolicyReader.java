package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.maplebridge.policy.Calendar;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promises;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.TextGate;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;
import org.maplebridge.vocabulary.VocabularyReader;

/** Reads a whole folder into a policy. */
public final class PolicyReader {

    /** By stage, strongest effect, id: the order in which reasons are told. */
    private static final Comparator<Rule> ORDER = Comparator.comparing(Rule::stage)
            .thenComparing(Rule::effect, PolicyReader::strongestFirst)
            .thenComparing(Rule::id);

    private PolicyReader() {}

    /**
     * The policy of a folder.
     *
     * @throws ProblemsFound with everything that is wrong with it; a file that others rest on and that cannot be read hides
     *     what only it can show
     */
    public static Policy read(Folder folder) {
        Problems problems = new Problems();
        TextGate.check(folder, problems);
        problems.throwIfAny();
        Policy policy = read(folder, problems);
        PolicyCheck.check(policy, problems);
        problems.throwIfAny();
        return policy;
    }

    private static Policy read(Folder folder, Problems problems) {
        Header header = HeaderReader.read(folder.files().get("policy.yaml"), problems);
        Vocabulary vocabulary = VocabularyReader.read(folder.files().get("vocabulary.yaml"), problems);
        Calendar calendar = CalendarReader.read(folder.files().get("calendar.yaml"), problems);
        Promises promises = PromisesReader.read(folder.files().get("promises.yaml"), vocabulary, problems);
        List<Rule> rules = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            rules.addAll(each(
                    folder.in(stage.folder()),
                    file -> new RuleFileReader(file, stage, vocabulary, header, problems).read()));
        }
        rules.sort(ORDER);
        CasesReader cases = new CasesReader(vocabulary, header, problems);
        List<Case> read = each(folder.in("cases"), cases::read);
        return new Policy(folder.id(), header, vocabulary, List.copyOf(rules), read, promises, calendar, folder);
    }

    private static <T> List<T> each(List<SourceFile> files, Function<SourceFile, List<T>> read) {
        return files.stream().flatMap(file -> read.apply(file).stream()).toList();
    }

    private static int strongestFirst(Effect a, Effect b) {
        if (a instanceof Effect.Raise one && b instanceof Effect.Raise other) {
            return other.level().compareTo(one.level());
        }
        if (a instanceof Effect.Lead one && b instanceof Effect.Lead other) {
            return other.tier().compareTo(one.tier());
        }
        if (a instanceof Effect.Clock one && b instanceof Effect.Clock other && one.kind() == other.kind()) {
            return one.span().shorterThan(other.span()) ? -1 : other.span().shorterThan(one.span()) ? 1 : 0;
        }
        return a instanceof Effect.Clock one && b instanceof Effect.Clock other
                ? one.kind().compareTo(other.kind())
                : 0;
    }
}
