package org.maplebridge.policy.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.policy.difference.Change.Kind;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/**
 * A file that is not byte for byte the same.
 *
 * @param kind added, removed or changed
 * @param told whether a change of a part that stands in it was told; if not, only comments, layout or order differ, or the
 *     file holds no parts
 */
public record FileChange(String path, Kind kind, boolean told, List<Line> lines) {

    /**
     * A line that only one of the two has.
     *
     * @param number counted from 1, in the file that has it
     * @param added whether that is the later one
     */
    public record Line(int number, boolean added, String text) {}

    static List<FileChange> between(Folder old, Folder now, Set<String> told) {
        Set<String> paths = new TreeSet<>(old.files().keySet());
        paths.addAll(now.files().keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            SourceFile was = old.files().get(path);
            SourceFile is = now.files().get(path);
            if (was == null || is == null || !Arrays.equals(was.bytes(), is.bytes())) {
                Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new FileChange(path, kind, told.contains(path), lines(linesOf(was), linesOf(is))));
            }
        }
        return changes;
    }

    private static List<String> linesOf(SourceFile file) {
        return file == null ? List.of() : file.lines();
    }

    private static List<Line> lines(List<String> was, List<String> is) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            add(delta.getSource().getPosition(), false, delta.getSource().getLines(), lines);
            add(delta.getTarget().getPosition(), true, delta.getTarget().getLines(), lines);
        }
        return lines;
    }

    private static void add(int position, boolean added, List<String> texts, List<Line> lines) {
        for (int at = 0; at < texts.size(); at++) {
            lines.add(new Line(position + at + 1, added, texts.get(at)));
        }
    }
}
