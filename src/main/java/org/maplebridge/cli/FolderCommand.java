package org.maplebridge.cli;

import java.nio.file.Path;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Parameters;

/** A command on one policy folder. */
abstract class FolderCommand extends PolicyCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "规则文件夹，如 rules / the policy folder, such as rules")
    private Path directory;

    @Override
    int run() {
        return run(Folder.read(directory));
    }

    /** Does the command's work on the folder, and answers the exit status. */
    abstract int run(Folder folder);

    Path directory() {
        return directory;
    }
}
