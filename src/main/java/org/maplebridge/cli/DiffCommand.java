package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.difference.DifferenceLines;
import org.maplebridge.policy.difference.DifferenceReport;
import org.maplebridge.policy.difference.PolicyDifference;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionCounts;
import org.maplebridge.proof.RegionReport;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff OLD NEW}: what differs between two policy folders, in sentences, and which disputes they decide differently. */
@Command(
        name = "diff",
        description = "两个规则文件夹有什么不同 / what differs between two policy folders",
        mixinStandardHelpOptions = true)
final class DiffCommand extends FolderCommand {

    private static final Text HOW_TO_COUNT = new Text(
            "每种变化有多少件已存的决定，没有数；加 --records 记录文件就数",
            "How many stored decisions each change is about was not counted; add --records FILE");

    @Parameters(index = "1", paramLabel = "NEW", description = "新的规则文件夹 / the later policy folder")
    private Path later;

    @Option(
            names = "--records",
            paramLabel = "EXPORT",
            description =
                    "导出的记录，一行一条：数出每种变化有多少件 / exported records, a line each: how many decisions each change is about")
    private Path export;

    @Override
    int run(Folder earlier) {
        Policy old = PolicyReader.read(earlier);
        Policy now = PolicyReader.read(Folder.read(later));
        DifferenceReport report = DifferenceReport.of(PolicyDifference.between(old, now));
        if (!forMachines()) {
            DifferenceLines.of(report).forEach(this::say);
            progress("正在逐类证明哪些纠纷的裁定不同…… / proving which disputes are decided differently …");
        }
        RegionReport exact = proven(old, now);
        RecordCount count = new RecordCount(export, screen());
        exact = export == null ? exact.counted(RegionCounts.NONE, HOW_TO_COUNT) : count.beside(exact, old, now);
        if (forMachines()) {
            print(new Whole(report, exact));
        } else {
            say("");
            exact.lines().forEach(this::say);
        }
        return count.isWhole() ? 0 : 1;
    }

    private RegionReport proven(Policy old, Policy now) {
        ProgressBar bar = new ProgressBar(screen(), "项 / results");
        RegionReport exact = RegionReport.between(old, now, (done, all) -> bar.show(done, all, done));
        bar.end();
        return exact;
    }

    /** Both: what reads differently, and what is decided differently. */
    private record Whole(@JsonUnwrapped DifferenceReport words, RegionReport exact) {}
}
