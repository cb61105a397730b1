package org.maplebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maplebridge.impact.replay.Lines;
import org.maplebridge.impact.replay.NoRecord;
import org.maplebridge.impact.replay.PastDecision;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionCounts;
import org.maplebridge.proof.RegionReport;
import org.maplebridge.proof.RegionTally;
import org.maplebridge.source.Visible;

/** How many decisions of a file lie in each kind of dispute that two policies decide differently. */
final class RecordCount {

    private final Path export;
    private final Screen screen;
    private long unreadable;

    RecordCount(Path export, Screen screen) {
        this.export = export;
        this.screen = screen;
    }

    /** @throws ProblemsFound if the file cannot be read */
    RegionReport beside(RegionReport exact, Policy old, Policy now) {
        RegionTally tally = RegionTally.between(old, now);
        try (InputStream in = Files.newInputStream(export)) {
            count(in, Files.size(export), tally);
        } catch (IOException | UncheckedIOException unusable) {
            throw new ProblemsFound(Problem.at(
                    new Place.InSettings(export.toString()),
                    Code.UNREADABLE_FILE,
                    new Text("读不了这个文件", "The file cannot be read"),
                    new Text("请检查路径和权限", "Check the path and the permissions")));
        }
        RegionCounts counts = tally.counts();
        return exact.counted(counts, says(counts));
    }

    private void count(InputStream in, long size, RegionTally tally) {
        Lines lines = new Lines(in);
        ProgressBar bar = new ProgressBar(screen, "件 / decisions");
        long done = 0;
        for (List<byte[]> records = lines.get(); !records.isEmpty(); records = lines.get()) {
            records.forEach(record -> count(record, tally));
            done += records.size();
            bar.show(lines.bytes(), size, done);
        }
        bar.end();
    }

    private void count(byte[] record, RegionTally tally) {
        try {
            tally.count(PastDecision.read(record).known());
        } catch (NoRecord noRecord) {
            unreadable++;
        }
    }

    private Text says(RegionCounts counts) {
        String file = Visible.of(export.getFileName().toString());
        Text says = new Text(
                "数过 %s 里的 %,d 件决定".formatted(file, counts.seen()),
                "counted over the %,d decisions of %s".formatted(counts.seen(), file));
        if (counts.contradictory() > 0) {
            says = new Text(
                    says.zh() + "；其中 %,d 件所填的互相矛盾，哪类都不在内".formatted(counts.contradictory()),
                    says.en()
                            + "; %,d of them contradict themselves and lie nowhere".formatted(counts.contradictory()));
        }
        return isWhole()
                ? says
                : new Text(
                        says.zh() + "；另有 %,d 行不是记录".formatted(unreadable),
                        says.en() + "; %,d more lines are no records".formatted(unreadable));
    }

    /** Whether every line was a record. */
    boolean isWhole() {
        return unreadable == 0;
    }
}
