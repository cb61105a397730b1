package org.maplebridge.policy.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** The rule and case files of a sound policy in the one layout. */
public final class Formatted {

    private Formatted() {}

    /**
     * The files that the layout would write otherwise. A file that would not mean the same afterwards, or would pass a limit
     * of length, is not among them.
     */
    public static List<SourceFile> changes(Policy policy) {
        return changes(policy, Formatted::layout);
    }

    /** @param layout tried, and held to the same guard */
    static List<SourceFile> changes(Policy policy, UnaryOperator<SourceFile> layout) {
        List<SourceFile> changed = policy.folder().all().stream()
                .map(file -> isLaidOut(file) ? layout.apply(file) : file)
                .filter(file -> !file.text().equals(text(policy, file)))
                .toList();
        return changed.isEmpty() || keepsMeaning(policy, changed)
                ? changed
                : changed.stream()
                        .filter(file -> keepsMeaning(policy, List.of(file)))
                        .toList();
    }

    /** What to say of a file that is not in the one layout; no problem, as it means the same. */
    public static Problem note(Policy policy, SourceFile formatted) {
        SourceFile now = policy.folder().file(formatted.path()).orElseThrow();
        int line = 0;
        while (line < Math.min(now.lines().size(), formatted.lines().size()) - 1
                && now.lines().get(line).equals(formatted.lines().get(line))) {
            line++;
        }
        Place place = now.place(line + 1, 1, now.lines().get(line).length());
        return Problem.at(
                place,
                Code.NOT_FORMATTED,
                new Text("这个文件的排版同统一格式不一样，从这一行起", "From this line on, the file is not in the one layout"),
                new Text("运行 fmt 就会排好，内容不变", "Run fmt: it mends this and changes no meaning"));
    }

    static SourceFile layout(SourceFile file) {
        return SourceFile.of(file.path(), file.path().endsWith(".drl") ? RuleLayout.of(file) : CaseLayout.of(file));
    }

    private static boolean isLaidOut(SourceFile file) {
        return file.path().endsWith(".drl") || file.path().startsWith("cases/");
    }

    private static String text(Policy policy, SourceFile file) {
        return policy.folder().file(file.path()).map(SourceFile::text).orElse("");
    }

    private static boolean keepsMeaning(Policy policy, List<SourceFile> changed) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        policy.folder().all().forEach(file -> files.put(file.path(), file.bytes()));
        changed.forEach(file -> files.put(file.path(), file.bytes()));
        return read(Folder.of(files))
                .filter(after -> Meaning.of(after).equals(Meaning.of(policy)))
                .isPresent();
    }

    private static Optional<Policy> read(Folder folder) {
        try {
            return Optional.of(PolicyReader.read(folder));
        } catch (ProblemsFound pastALimit) {
            return Optional.empty();
        }
    }
}
