package org.maplebridge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every problem of one reading, so that all are said at once. */
public final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::place,
            Comparator.<Place, String>comparing(Problems::file)
                    .thenComparing(Problems::line)
                    .thenComparing(Problems::column));

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void add(Place place, Code code, Text cause, Text fix) {
        add(Problem.at(place, code, cause, fix));
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many so far: a reader compares two counts to learn whether its part was sound. */
    public int count() {
        return found.size();
    }

    /** In the order of files and lines. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }

    /** Throws all of them together when there is any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemsFound(list());
        }
    }

    private static String file(Place place) {
        return place instanceof Place.InFile in ? in.file() : place.label();
    }

    private static int line(Place place) {
        return place instanceof Place.InFile in ? in.line() : 0;
    }

    private static int column(Place place) {
        return place instanceof Place.InFile in ? in.column() : 0;
    }
}
