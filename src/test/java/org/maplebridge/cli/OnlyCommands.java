package org.maplebridge.cli;

/** The commands as a process of their own, where there is no jar yet. */
final class OnlyCommands {

    private OnlyCommands() {}

    public static void main(String... arguments) {
        System.exit(Commands.run(arguments));
    }
}
