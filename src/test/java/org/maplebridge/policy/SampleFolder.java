package org.maplebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** A small policy folder in memory, sound until a test lays a broken file over it. Never changed, only copied. */
public final class SampleFolder {

    private final Map<String, byte[]> files;

    private SampleFolder(Map<String, byte[]> files) {
        this.files = files;
    }

    /** A few facts of each type, rules of each stage with their cases, promises and a calendar: nothing is wrong with it. */
    public static SampleFolder sound() {
        return new SampleFolder(Map.of())
                .with("policy.yaml", SampleFiles.POLICY)
                .with("vocabulary.yaml", SampleFiles.VOCABULARY)
                .with("level/danger.drl", SampleRules.LEVEL)
                .with("tier/people.drl", SampleRules.TIER)
                .with("duties/duties.drl", SampleRules.DUTIES)
                .with("clocks/clocks.drl", SampleRules.CLOCKS)
                .with("cases/cases.yaml", SampleFiles.CASES)
                .with("promises.yaml", SampleFiles.PROMISES)
                .with("calendar.yaml", SampleFiles.CALENDAR);
    }

    public SampleFolder with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SampleFolder with(String path, byte[] bytes) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(path, bytes);
        return new SampleFolder(more);
    }

    public SampleFolder without(String path) {
        Map<String, byte[]> fewer = new TreeMap<>(files);
        fewer.remove(path);
        return new SampleFolder(fewer);
    }

    /** The same folder with one text of one file written otherwise; the text must stand there exactly once. */
    public SampleFolder slip(String path, String right, String wrong) {
        String text = text(path);
        assertThat(text.split(Pattern.quote(right), -1))
                .as("'%s' in %s", right, path)
                .hasSize(2);
        return with(path, text.replace(right, wrong));
    }

    /** The same folder with changes that came with problems; of one file at a time, from its end to its beginning. */
    public SampleFolder mended(List<Edit> edits) {
        SampleFolder mended = this;
        List<Edit> backwards = edits.stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.place().line())
                        .thenComparing(edit -> edit.place().column())
                        .reversed())
                .toList();
        for (Edit edit : backwards) {
            mended = mended.with(edit.place().file(), mended.edited(edit));
        }
        return mended;
    }

    private String edited(Edit edit) {
        if (edit.place().line() == 0) {
            return edit.words();
        }
        SourceFile file =
                SourceFile.of(edit.place().file(), files.get(edit.place().file()));
        int from = file.offsetOf(edit.place());
        return new StringBuilder(file.text())
                .replace(from, from + edit.place().width(), edit.words())
                .toString();
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public Folder folder() {
        return Folder.of(files);
    }

    public Policy policy() {
        return PolicyReader.read(folder());
    }

    /** Everything that is wrong with it, up to and including its cases; without Drools' compiler, which no problem needs. */
    public List<Problem> problems() {
        try {
            Policy policy = PolicyProof.check(folder());
            return CaseRun.of(new Evaluation(policy, PlainMatching.of(policy))).stream()
                    .flatMap(run -> run.problems().stream())
                    .toList();
        } catch (ProblemsFound found) {
            return found.problems();
        }
    }
}
