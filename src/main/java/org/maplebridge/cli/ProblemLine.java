package org.maplebridge.cli;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;

/** A problem in one line, for an editor that reads lines: {@code level/x.drl:12:20: MB404: …}. */
final class ProblemLine {

    private ProblemLine() {}

    /** @param severity before the code; empty for a problem. Where a whole file is meant, its first character stands for it. */
    static String of(Problem problem, String severity) {
        Place place = problem.place();
        String at = place instanceof Place.InFile in && in.line() == 0 ? in.file() + ":1:1" : place.label();
        String words = "%s。%s / %s. %s"
                .formatted(
                        problem.cause().zh(),
                        problem.fix().zh(),
                        problem.cause().en(),
                        problem.fix().en());
        return "%s: %s%s: %s"
                .formatted(at, severity, problem.code().id(), words)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}
