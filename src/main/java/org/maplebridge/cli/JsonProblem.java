package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/**
 * A problem or a note for machines, with a place that an editor can underline.
 *
 * @param severity {@code error}, or {@code note} of what changes nothing
 * @param line counted from 1, as are columns; where a whole file is meant, its first character stands for it
 * @param column in UTF-16 units, as editors count: a rare Chinese character takes two
 * @param endLine the line of the end
 * @param endColumn behind the last character
 * @param width of the span on its line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonProblem(
        String code,
        String severity,
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        int width,
        Text message,
        Text fix,
        List<String> allowed,
        String nearest) {

    static List<JsonProblem> of(List<Problem> problems) {
        return problems.stream().map(problem -> of(problem, "error")).toList();
    }

    static List<JsonProblem> notes(List<Problem> notes) {
        return notes.stream().map(note -> of(note, "note")).toList();
    }

    static JsonProblem of(Problem problem, String severity) {
        Place.InFile at = problem.place() instanceof Place.InFile in
                ? in
                : Place.InFile.whole(problem.place().label());
        int line = Math.max(1, at.line());
        int column = Math.max(1, at.column());
        int end = Math.max(column, Math.min(column + at.width(), at.text().length() + 1));
        return new JsonProblem(
                problem.code().id(),
                severity,
                at.file(),
                line,
                column,
                line,
                end,
                end - column,
                problem.cause(),
                problem.fix(),
                problem.allowed(),
                problem.nearest().orElse(null));
    }
}
