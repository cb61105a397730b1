package org.maplebridge.cli;

import org.maplebridge.problem.Problem;

/** A problem in one line, for an editor that reads lines: {@code level/x.drl:12:20-12:26: MB404: …}. */
final class ProblemLine {

    private ProblemLine() {}

    /** @param severity before the code; empty for a problem. Where a whole file is meant, its first character stands for it. */
    static String of(Problem problem, String severity) {
        JsonProblem at = JsonProblem.of(problem, severity);
        String words = "%s。%s / %s. %s"
                .formatted(
                        problem.cause().zh(),
                        problem.fix().zh(),
                        problem.cause().en(),
                        problem.fix().en());
        return "%s:%d:%d-%d:%d: %s%s: %s"
                .formatted(at.file(), at.line(), at.column(), at.endLine(), at.endColumn(), severity, at.code(), words)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}
