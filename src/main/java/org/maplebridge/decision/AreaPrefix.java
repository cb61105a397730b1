package org.maplebridge.decision;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first digits of an area: it and what lies below, as a range that an index can serve. */
final class AreaPrefix {

    private static final int BASE = 12;
    private static final Pattern ALLOWED = Pattern.compile("[0-9]{1,12}|[0-9]{12}-[0-9]{1,2}");

    private AreaPrefix() {}

    static boolean isOne(String text) {
        return ALLOWED.matcher(text).matches();
    }

    /** @param name of the value in the query; what is no prefix finds nothing */
    static Clause below(String name, String prefix) {
        if (!isOne(prefix)) {
            return new Clause("1 = 0", Map.of());
        }
        String from = "area >= :" + name;
        return next(prefix)
                .map(end -> new Clause(from + " and area < :" + name + "End", Map.of(name, prefix, name + "End", end)))
                .orElseGet(() -> Clause.of(from, name, prefix));
    }

    /**
     * The first prefix as long as this that comes after everything below it, or the area after it when its small areas are
     * used up; none after nines alone. Only digits: every collation has them in the same order, while the place of other
     * characters differs.
     */
    static Optional<String> next(String prefix) {
        if (prefix.length() <= BASE) {
            return increment(prefix);
        }
        String base = prefix.substring(0, BASE);
        return increment(prefix.substring(BASE + 1))
                .map(small -> base + "-" + small)
                .or(() -> increment(base));
    }

    private static Optional<String> increment(String digits) {
        String next = Long.toString(Long.parseLong(digits) + 1);
        return next.length() > digits.length()
                ? Optional.empty()
                : Optional.of("0".repeat(digits.length() - next.length()) + next);
    }
}
