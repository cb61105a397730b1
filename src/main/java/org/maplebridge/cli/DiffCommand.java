package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.difference.DifferenceLines;
import org.maplebridge.policy.difference.DifferenceReport;
import org.maplebridge.policy.difference.PolicyDifference;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.proof.RegionReport;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code diff OLD NEW}: what differs between two policy folders, in sentences, and which disputes they decide differently. */
@Command(
        name = "diff",
        description = "两个规则文件夹有什么不同 / what differs between two policy folders",
        mixinStandardHelpOptions = true)
final class DiffCommand extends FolderCommand {

    @Parameters(index = "1", paramLabel = "NEW", description = "新的规则文件夹 / the later policy folder")
    private Path later;

    @Override
    int run(Folder earlier) {
        Policy old = PolicyReader.read(earlier);
        Policy now = PolicyReader.read(Folder.read(later));
        DifferenceReport report = DifferenceReport.of(PolicyDifference.between(old, now));
        if (forMachines()) {
            print(new Whole(report, RegionReport.between(old, now)));
            return 0;
        }
        DifferenceLines.of(report).forEach(this::say);
        progress("正在逐类证明哪些纠纷的裁定不同…… / proving which disputes are decided differently …");
        say("");
        RegionReport.between(old, now).lines().forEach(this::say);
        return 0;
    }

    /** Both: what reads differently, and what is decided differently. */
    private record Whole(@JsonUnwrapped DifferenceReport words, RegionReport exact) {}
}
