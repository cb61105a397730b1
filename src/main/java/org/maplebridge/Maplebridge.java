package org.maplebridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.maplebridge.cli.Commands;

/** Without arguments the service; with arguments a command, before any server or database starts. */
@QuarkusMain
public class Maplebridge {

    public static void main(String... args) {
        if (args.length == 0) {
            // What stops a start is said in Chinese too, whatever the machine's locale.
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
            Quarkus.run();
        } else {
            System.exit(Commands.run(args));
        }
    }
}
