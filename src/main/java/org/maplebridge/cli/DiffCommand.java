package org.maplebridge.cli;

import java.nio.file.Path;
import org.maplebridge.policy.difference.DifferenceLines;
import org.maplebridge.policy.difference.DifferenceReport;
import org.maplebridge.policy.difference.PolicyDifference;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code diff OLD NEW}: what differs between two policy folders, in sentences. */
@Command(
        name = "diff",
        description = "两个规则文件夹有什么不同 / what differs between two policy folders",
        mixinStandardHelpOptions = true)
final class DiffCommand extends FolderCommand {

    @Parameters(index = "1", paramLabel = "NEW", description = "新的规则文件夹 / the later policy folder")
    private Path later;

    @Override
    int run(Folder earlier) {
        DifferenceReport report = DifferenceReport.of(
                PolicyDifference.between(PolicyReader.read(earlier), PolicyReader.read(Folder.read(later))));
        if (forMachines()) {
            print(report);
        } else {
            DifferenceLines.of(report).forEach(this::say);
        }
        return 0;
    }
}
