package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** A problem for machines: an editor can underline it from file, line, column and width. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonProblem(
        String code,
        String file,
        int line,
        int column,
        int width,
        Text cause,
        Text fix,
        List<String> allowed,
        String nearest) {

    static List<JsonProblem> of(List<Problem> problems) {
        return problems.stream().map(JsonProblem::of).toList();
    }

    private static JsonProblem of(Problem problem) {
        Place.InFile at = problem.place() instanceof Place.InFile in
                ? in
                : Place.InFile.whole(problem.place().label());
        return new JsonProblem(
                problem.code().id(),
                at.file(),
                at.line(),
                at.column(),
                at.width(),
                problem.cause(),
                problem.fix(),
                problem.allowed(),
                problem.nearest().orElse(null));
    }
}
