package org.maplebridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.maplebridge.cli.Commands;

/** Without arguments the service; with arguments a command, before any server or database starts. */
@QuarkusMain
public class Maplebridge {

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run();
        } else {
            System.exit(Commands.run(args));
        }
    }
}
