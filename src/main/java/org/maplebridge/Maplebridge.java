package org.maplebridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.maplebridge.audit.NewLogKeyCommand;
import org.maplebridge.cli.Commands;
import org.maplebridge.decision.RewrapCommand;

/** Without arguments the service; with arguments a command, before any server or (but for one) database starts. */
@QuarkusMain
public class Maplebridge {

    public static void main(String... args) {
        // What is said is said in Chinese too, whatever the machine's locale.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        if (args.length == 0) {
            Quarkus.run();
        } else if (args[0].equals(RewrapCommand.NAME)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            Quarkus.run(RewrapCommand.class, args);
        } else if (args[0].equals(NewLogKeyCommand.NAME)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            Quarkus.run(NewLogKeyCommand.class, args);
        } else {
            System.exit(Commands.run(args));
        }
    }
}
