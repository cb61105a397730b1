package org.maplebridge.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/**
 * Files with a part of their path that begins with a dot. The policy id does not cover them, so they are never read; those of
 * an editor or of git are no concern of ours, but a rule that somebody believes to be in force is.
 */
final class HiddenFiles {

    private static final Pattern DOTS = Pattern.compile("(?<=^|/)\\.+");

    /** What editors leave beside a file that is open begins otherwise: {@code .#x.drl}, {@code ._x.drl}. */
    private static final Pattern RULES = Pattern.compile("(.*/)?[\\p{L}\\p{N}][^/]*\\.drl");

    private HiddenFiles() {}

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    /** Names a hidden file that would be part of the policy but for its dots. */
    static void refuseRules(String name, Problems problems) {
        String shown = DOTS.matcher(name).replaceAll("");
        if (TextGate.hasPlace(shown)
                || RULES.matcher(shown.toLowerCase(Locale.ROOT)).matches()) {
            problems.add(
                    Place.InFile.whole(name),
                    Code.HIDDEN_FILE,
                    new Text(
                            "这个文件或它的文件夹以点开头：不算在政策编号里，也不会被读",
                            "This file or its folder begins with a dot: the policy id does not cover it and it is never read"),
                    new Text("要用就改名为 %s，不用就移走", "Rename it to %s to use it, or take it away").with(shown));
        }
    }
}
