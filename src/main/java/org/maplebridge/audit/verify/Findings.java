package org.maplebridge.audit.verify;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.problem.Problem;

/** What is wrong with a log: the first ones are kept, all are counted, so that a broken file fills no memory. */
final class Findings {

    private static final int MOST_KEPT = 100;

    private final List<Problem> first = new ArrayList<>();
    private long count;

    void add(Problem problem) {
        if (first.size() < MOST_KEPT) {
            first.add(problem);
        }
        count++;
    }

    void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    List<Problem> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
