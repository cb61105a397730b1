package org.maplebridge.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person probably meant. */
final class NearestName {

    /** Twice the longest name that anything of ours can have. */
    private static final int LONGEST = 80;

    private NearestName() {}

    /** The allowed name with the fewest changed letters, if fewer than half of the written ones differ. */
    static Optional<String> of(String written, List<String> allowed) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String meant = written.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(name -> distance(meant, name.toLowerCase(Locale.ROOT)) * 2 <= Math.max(2, meant.length()))
                .min(Comparator.<String>comparingInt(name -> distance(meant, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> distance(written, name)));
    }

    /** Edits between two words (Levenshtein); names are short, so one row of the table is enough. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
