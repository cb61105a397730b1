package org.maplebridge.cli;

import java.io.PrintStream;
import java.util.List;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;

/** Where a command writes: results to one stream, what is wrong to the other. */
record Screen(PrintStream out, PrintStream err) {

    void say(String line) {
        out.println(line);
    }

    /** How far long work has come. */
    void progress(String line) {
        err.println(line);
    }

    /** The same, written over what was written over last. */
    void over(String line) {
        err.print("\r" + line);
        err.flush();
    }

    void problems(List<Problem> problems) {
        err.println(ProblemPrinter.print(problems));
        err.println("%d 个问题 / %d problems".formatted(problems.size(), problems.size()));
    }
}
