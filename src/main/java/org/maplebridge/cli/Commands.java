package org.maplebridge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.problem.ProblemsFound;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: exit status 0, 1 for problems, 2 for wrong usage. */
@Command(
        name = "maplebridge",
        mixinStandardHelpOptions = true,
        version = "maplebridge 1",
        description = {"不带参数：启动服务。Without arguments: starts the service."},
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            ReceiptCommand.class,
            FmtCommand.class,
            NewCommand.class
        })
public final class Commands {

    /** Kept, because the log manager holds loggers weakly. */
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private Commands() {}

    /** Runs one command on the process's own output, in UTF-8 whatever the machine's locale. */
    public static int run(String... args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        return run(out, err, args);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        ROOT_LOGGER.setLevel(Level.OFF);
        Screen screen = new Screen(out, err);
        CommandLine commands = new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, screen));
        use(screen, commands);
        if (args.length == 0) {
            commands.usage(err);
            return 2;
        }
        return commands.execute(args);
    }

    private static void use(Screen screen, CommandLine commands) {
        if (commands.getCommand() instanceof PolicyCommand command) {
            command.use(screen);
        }
        commands.getSubcommands().values().forEach(sub -> use(screen, sub));
    }

    private static int failed(Exception failure, Screen screen) throws Exception {
        if (failure instanceof ProblemsFound found) {
            screen.problems(found.problems());
            return 1;
        }
        throw failure;
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
