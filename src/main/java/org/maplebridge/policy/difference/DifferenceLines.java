package org.maplebridge.policy.difference;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.policy.difference.DifferenceReport.Counted;
import org.maplebridge.policy.difference.DifferenceReport.Told;
import org.maplebridge.policy.difference.DifferenceReport.ToldAspect;
import org.maplebridge.policy.difference.DifferenceReport.ToldFile;
import org.maplebridge.problem.Text;

/** A difference as lines to be read: what was begins with {@code -}, what is with {@code +}. */
public final class DifferenceLines {

    private final List<String> lines = new ArrayList<>();

    private DifferenceLines() {}

    public static List<String> of(DifferenceReport report) {
        DifferenceLines told = new DifferenceLines();
        told.tell(report);
        return told.lines;
    }

    private void tell(DifferenceReport report) {
        lines.add("- %s %s".formatted(report.from().version(), report.from().policy()));
        lines.add("+ %s %s".formatted(report.to().version(), report.to().policy()));
        if (report.files().isEmpty()) {
            lines.add("两个政策一字不差 / the two policies are byte for byte the same");
            return;
        }
        report.counts().forEach(this::tell);
        lines.add(
                report.decides() ? "裁定可能不同 / verdicts may differ" : "只改了说法，裁定不变 / only words differ, no verdict does");
        report.changes().forEach(this::tell);
        report.files().stream().filter(file -> !file.told()).forEach(this::tell);
    }

    private void tell(Counted count) {
        lines.add("%s：新增 %d，删除 %d，改动 %d，改名 %d / %s: %d added, %d removed, %d changed, %d renamed"
                .formatted(
                        count.label().zh(),
                        count.added(),
                        count.removed(),
                        count.changed(),
                        count.renamed(),
                        count.label().en(),
                        count.added(),
                        count.removed(),
                        count.changed(),
                        count.renamed()));
    }

    private void tell(Told change) {
        Text part = change.part().text();
        Text kind = change.kind().text();
        String id = change.renamedFrom() == null ? change.id() : change.renamedFrom() + " → " + change.id();
        lines.add("");
        lines.add("%s %s %s / %s: %s %s".formatted(part.zh(), id, kind.zh(), part.en(), id, kind.en()));
        change.said().forEach(this::tell);
    }

    private void tell(ToldAspect said) {
        lines.add("    %s / %s".formatted(said.label().zh(), said.label().en()));
        tell("  - ", said.before());
        tell("  + ", said.after());
    }

    private void tell(String sign, Text words) {
        if (words != null) {
            lines.add(sign + words.zh());
            if (!words.en().equals(words.zh())) {
                lines.add(sign + words.en());
            }
        }
    }

    /** Whose bytes differ while its parts say the same: the lines themselves. */
    private void tell(ToldFile file) {
        Text kind = file.kind().text();
        lines.add("");
        lines.add("文件%s，只是注释、排版或次序：%s / file %s, only in comments, layout or order"
                .formatted(kind.zh(), file.path(), kind.en()));
        file.lines()
                .forEach(line ->
                        lines.add("  %s %d: %s".formatted(line.added() ? "+" : "-", line.number(), line.text())));
    }
}
