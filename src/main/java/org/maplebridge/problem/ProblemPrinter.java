package org.maplebridge.problem;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes problems for a screen: the place, the line with a caret, the cause and the fix, Chinese above English. */
public final class ProblemPrinter {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\n]]");

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
        return INVISIBLE.matcher(out).replaceAll(ProblemPrinter::code);
    }

    /** A name or text that is quoted must not steer the screen it is shown on. */
    private static String code(MatchResult invisible) {
        return "<U+%04X>".formatted(invisible.group().codePointAt(0));
    }
}
