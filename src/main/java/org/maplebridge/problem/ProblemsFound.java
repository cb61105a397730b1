package org.maplebridge.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with what was read, thrown together. */
public class ProblemsFound extends RuntimeException {

    private final transient List<Problem> problems;

    public ProblemsFound(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.code().id() + " " + problem.place().label() + " "
                        + problem.cause().en())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public ProblemsFound(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
