package org.maplebridge.policy.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.maplebridge.policy.Calendar;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promises;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Code;
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

    private final Folder sound;
    private final Problems problems = new Problems();

    /** What would be said of sound files only because another one could not be read. */
    private final Set<Code> withheld = EnumSet.noneOf(Code.class);

    private PolicyReader(Folder folder) {
        sound = TextGate.check(folder, problems);
    }

    /**
     * The policy of a folder.
     *
     * @throws ProblemsFound with everything that is wrong with it; a file that others rest on and that cannot be read hides
     *     what only it can show
     */
    public static Policy read(Folder folder) {
        return new PolicyReader(folder).policy(folder);
    }

    private Policy policy(Folder folder) {
        Header header = header();
        Vocabulary vocabulary = vocabulary();
        Problems resting = new Problems();
        Calendar calendar = sound.file("calendar.yaml")
                .map(file -> CalendarReader.read(file, resting))
                .orElse(new Calendar(LocalDate.EPOCH, LocalDate.EPOCH, "", Set.of(), Set.of()));
        sound.file(RetentionReader.FILE).ifPresent(file -> RetentionReader.read(file, resting));
        Promises promises = sound.file("promises.yaml")
                .map(file -> PromisesReader.read(file, vocabulary, header, resting))
                .orElse(Promises.NONE);
        List<Rule> rules = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            rules.addAll(each(
                    sound.in(stage.folder()), file -> RuleFileReader.read(file, stage, vocabulary, header, resting)));
        }
        rules.sort(ORDER);
        CasesReader reader = new CasesReader(vocabulary, header, resting);
        List<Case> cases = each(sound.in("cases"), reader::read);
        Policy policy =
                new Policy(folder.id(), header, vocabulary, List.copyOf(rules), cases, promises, calendar, folder);
        addBut(withheld, resting);
        Problems fitting = new Problems();
        PolicyCheck.check(policy, problems.list(), fitting);
        addBut(withheld, fitting);
        problems.throwIfAny();
        return policy;
    }

    private Header header() {
        Optional<Header> header = sound.file("policy.yaml").flatMap(file -> HeaderReader.read(file, problems));
        if (header.isEmpty()) {
            withheld.addAll(Set.of(Code.EFFECT_ARGUMENT, Code.UNKNOWN_UNIT, Code.BAD_VALUE));
        }
        return header.orElseGet(HeaderReader::unreadable);
    }

    private Vocabulary vocabulary() {
        int before = problems.count();
        Optional<Vocabulary> vocabulary =
                sound.file("vocabulary.yaml").flatMap(file -> VocabularyReader.read(file, problems));
        if (problems.count() > before || vocabulary.isEmpty()) {
            withheld.addAll(Set.of(
                    Code.UNKNOWN_VALUE,
                    Code.VALUE_OF_ANOTHER_FACT,
                    Code.WRONG_VALUE_TYPE,
                    Code.WRONG_COMPARISON,
                    Code.NEVER_FIRES,
                    Code.CASE_CONTRADICTS,
                    Code.PROMISE_BROKEN));
        }
        if (vocabulary.isEmpty()) {
            withheld.add(Code.UNKNOWN_FACT);
        }
        return vocabulary.orElseGet(() -> Vocabulary.of(Map.of(), List.of(), List.of()));
    }

    private void addBut(Set<Code> these, Problems found) {
        found.list().stream().filter(problem -> !these.contains(problem.code())).forEach(problems::add);
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
