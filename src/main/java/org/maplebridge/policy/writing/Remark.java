package org.maplebridge.policy.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment as its author wrote it.
 *
 * @param from of its first character in the file
 * @param to behind its last character
 * @param ownLine whether nothing stands before it on its line
 * @param apart whether a blank line stands above it
 */
record Remark(String text, int from, int to, boolean ownLine, boolean apart) {

    /** Whether the line must end behind it. */
    boolean endsLine() {
        return !text.startsWith("/*") || text.contains("\n");
    }

    /** The comments of a stretch of text that holds nothing else but space. */
    static List<Remark> between(String text, int from, int to) {
        List<Remark> remarks = new ArrayList<>();
        int lines = from == 0 ? 1 : 0;
        int at = from;
        while (at < to) {
            char here = text.charAt(at);
            if (Character.isWhitespace(here)) {
                lines += here == '\n' ? 1 : 0;
                at++;
                continue;
            }
            int end = end(text, at, to);
            boolean ownLine = lines > 0
                    || !remarks.isEmpty() && remarks.get(remarks.size() - 1).endsLine();
            remarks.add(new Remark(text.substring(at, end).stripTrailing(), at, end, ownLine, lines > 1));
            lines = 0;
            at = end;
        }
        return remarks;
    }

    private static int end(String text, int at, int to) {
        boolean block = text.startsWith("/*", at);
        int end = text.indexOf(block ? "*/" : "\n", at + (block ? 2 : 0));
        return end < 0 || end > to ? to : end + (block ? 2 : 0);
    }

    /** Whether a blank line stands between two places of the text. */
    static boolean apart(String text, int from, int to) {
        return text.substring(from, Math.max(from, to))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                > 1;
    }
}
