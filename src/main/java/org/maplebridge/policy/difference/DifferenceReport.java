package org.maplebridge.policy.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Visible;

/**
 * A difference for machines and pages, in both languages. Every word of an author is shown by {@link Visible}: what cannot be
 * seen, or looks like something else, is named.
 *
 * @param from the earlier policy
 * @param to the later one
 * @param decides whether a verdict can be another, or what a case asks of one; not when only words for people differ
 */
public record DifferenceReport(
        Named from, Named to, boolean decides, List<Counted> counts, List<Told> changes, List<ToldFile> files) {

    /** A policy by its id and the name that its authors gave it. */
    public record Named(String policy, String version) {}

    /** How many of a part became what. */
    public record Counted(Part part, Text label, long added, long removed, long changed, long renamed) {}

    /** One change of one part. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            Part part, Change.Kind kind, String id, String renamedFrom, boolean decides, List<ToldAspect> said) {}

    /** What was said and what is said; the other one is left out where there is only one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToldAspect(Aspect aspect, Text label, Text before, Text after) {}

    /** A file that is not the same, line by line. */
    public record ToldFile(String path, Change.Kind kind, boolean told, List<FileChange.Line> lines) {}

    public static DifferenceReport of(PolicyDifference difference) {
        List<Change> changes = difference.changes();
        return new DifferenceReport(
                named(difference.old()),
                named(difference.now()),
                changes.stream().anyMatch(Change::decides),
                List.of(Part.values()).stream()
                        .map(part -> counted(part, difference))
                        .filter(count -> count.added + count.removed + count.changed + count.renamed > 0)
                        .toList(),
                changes.stream().map(DifferenceReport::told).toList(),
                difference.files().stream().map(DifferenceReport::told).toList());
    }

    private static Named named(Policy policy) {
        return new Named(policy.id(), Visible.of(policy.header().version()));
    }

    private static Counted counted(Part part, PolicyDifference difference) {
        return new Counted(
                part,
                part.text(),
                difference.count(part, Change.Kind.ADDED),
                difference.count(part, Change.Kind.REMOVED),
                difference.count(part, Change.Kind.CHANGED),
                difference.count(part, Change.Kind.RENAMED));
    }

    private static Told told(Change change) {
        return new Told(
                change.part(),
                change.kind(),
                Visible.of(change.id()),
                change.renamedFrom() == null ? null : Visible.of(change.renamedFrom()),
                change.decides(),
                change.said().stream()
                        .map(said -> new ToldAspect(
                                said.aspect(), said.aspect().text(), visible(said.before()), visible(said.after())))
                        .toList());
    }

    private static Text visible(Text words) {
        return words == null ? null : new Text(Visible.of(words.zh()), Visible.of(words.en()));
    }

    private static ToldFile told(FileChange file) {
        return new ToldFile(
                Visible.of(file.path()),
                file.kind(),
                file.told(),
                file.lines().stream()
                        .map(line -> new FileChange.Line(line.number(), line.added(), Visible.of(line.text())))
                        .toList());
    }
}
