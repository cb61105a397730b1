package org.maplebridge.problem;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes problems for a screen: the place, the line with a caret, the cause and the fix, Chinese above English. */
public final class ProblemPrinter {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\n]]");

    private static final int MOST_SHOWN = 50;

    private ProblemPrinter() {}

    /** The first of them, as many as a person reads at one sitting; how many more there are is said. */
    public static String print(List<Problem> problems) {
        String shown =
                problems.stream().limit(MOST_SHOWN).map(ProblemPrinter::print).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_SHOWN;
        return more <= 0
                ? shown
                : shown + "\n…… 还有 %d 个，改好上面的再看 / … and %d more: mend these first\n".formatted(more, more);
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
