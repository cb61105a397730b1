package org.maplebridge.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Writes problems for a screen: the place, the line with a caret, the cause and the fix, Chinese above English. */
public final class ProblemPrinter {

    private ProblemPrinter() {}

    public static String print(List<Problem> problems) {
        return problems.stream().map(ProblemPrinter::print).collect(Collectors.joining("\n"));
    }

    private static String print(Problem problem) {
        StringBuilder out = new StringBuilder();
        out.append(problem.code().id())
                .append("  ")
                .append(problem.place().label())
                .append('\n');
        if (problem.place() instanceof Place.InFile in && in.line() > 0) {
            in.quoted().lines().forEach(line -> out.append("    ").append(line).append('\n'));
        }
        out.append("  原因：").append(problem.cause().zh()).append('\n');
        out.append("  改法：").append(problem.fix().zh()).append('\n');
        out.append("  Cause: ").append(problem.cause().en()).append('\n');
        out.append("  Fix:   ").append(problem.fix().en()).append('\n');
        return out.toString();
    }
}
