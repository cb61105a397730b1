package org.maplebridge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.impact.replay.ChangedDecision;
import org.maplebridge.impact.replay.Comparison;
import org.maplebridge.impact.replay.ImpactLines;
import org.maplebridge.impact.replay.ImpactReport;
import org.maplebridge.impact.replay.Lines;
import org.maplebridge.impact.replay.Replayed;
import org.maplebridge.impact.replay.Replaying;
import org.maplebridge.impact.replay.Unreadable;
import org.maplebridge.impact.replay.Watch;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay EXPORT --policy DIR}: what a policy would have changed about exported decisions, without a service. */
@Command(
        name = "replay",
        description = "用这个政策重新裁定导出的决定 / what a policy would have changed about exported decisions",
        mixinStandardHelpOptions = true)
final class ReplayCommand extends PolicyCommand {

    private static final int MOST_SHOWN = 10;
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(
            index = "0",
            paramLabel = "EXPORT",
            description = "导出的记录，一行一条（GET /api/v1/decisions/records） / records, a line each")
    private Path export;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "DIR",
            description = "规则文件夹 / the policy folder to replay under")
    private Path directory;

    @Option(
            names = "--changed",
            paramLabel = "FILE",
            description = "把会改变的决定写进这个文件，一行一件 / writes the decisions that would be others, a line each")
    private Path changed;

    private final List<Unreadable> unreadable = new ArrayList<>();

    /** The answer to machines. */
    record Answer(String policy, String version, ImpactReport impact, List<Unreadable> unreadable) {}

    @Override
    int run() {
        try (CompiledPolicy policy = PolicyProof.load(Folder.read(directory))) {
            ImpactReport report = ImpactReport.of(replay(policy.evaluation()).impact());
            if (forMachines()) {
                String version = policy.policy().header().version();
                print(new Answer(policy.policy().id(), version, report, unreadable));
            } else {
                ImpactLines.of(report).forEach(this::say);
                unreadable.forEach(this::tell);
            }
            return unreadable.isEmpty() ? 0 : 1;
        }
    }

    private Replayed replay(Evaluation evaluation) {
        try (InputStream in = Files.newInputStream(export);
                Writer list = changed == null ? Writer.nullWriter() : Files.newBufferedWriter(changed)) {
            Lines lines = new Lines(in);
            long size = Files.size(export);
            ProgressBar bar = new ProgressBar(screen(), "件 / decisions");
            Watch watch = Watch.NOBODY
                    .unreadable(this::note)
                    .changed(one -> write(one, list))
                    .progress(done -> bar.show(lines.bytes(), size, done));
            int threads = Runtime.getRuntime().availableProcessors();
            Replayed replayed = new Replaying(evaluation, threads).run(lines, watch);
            bar.end(replayed.impact().seen());
            return replayed;
        } catch (IOException | UncheckedIOException unusable) {
            throw new ProblemsFound(List.of(Problem.at(
                    new Place.InSettings(export.toString()),
                    Code.UNREADABLE_FILE,
                    new Text("读不了这个文件，或写不了清单", "The file cannot be read, or the list not be written"),
                    new Text("请检查路径、权限和磁盘空间", "Check the path, the permissions, and the room on the disk"))));
        }
    }

    private void write(Comparison one, Writer list) {
        if (changed != null) {
            try {
                list.write(JSON.writeValueAsString(ChangedDecision.of(one)) + "\n");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** The first ones are named, all are counted. */
    private void note(Unreadable line) {
        if (unreadable.size() < MOST_SHOWN) {
            unreadable.add(line);
        }
    }

    private void tell(Unreadable line) {
        say("第 %,d 行：%s / line %,d: %s"
                .formatted(
                        line.number(),
                        line.cause().zh(),
                        line.number(),
                        line.cause().en()));
    }
}
