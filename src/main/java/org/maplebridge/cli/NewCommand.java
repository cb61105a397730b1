package org.maplebridge.cli;

import picocli.CommandLine.Command;

/** {@code new rule …}: what can be begun anew. */
@Command(
        name = "new",
        description = "起草 / begins something new",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = NewRuleCommand.class)
final class NewCommand {}
