package org.maplebridge.problem.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;

/** One problem in an answer, with its place in the body, the call or a rule file. */
public final class ProblemJson {

    private ProblemJson() {}

    public static ObjectNode of(Problem problem, Language language) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", problem.code().id());
        if (problem.place() instanceof Place.InBody in) {
            error.put("pointer", in.pointer());
        } else if (problem.place() instanceof Place.InSettings in) {
            error.put("parameter", in.setting());
        } else if (problem.place() instanceof Place.InFile in) {
            in(in, error);
        }
        error.put("cause", problem.cause().in(language));
        error.put("fix", problem.fix().in(language));
        if (!problem.allowed().isEmpty()) {
            ArrayNode allowed = error.putArray("allowed");
            problem.allowed().forEach(allowed::add);
        }
        problem.nearest().ifPresent(nearest -> error.put("nearest", nearest));
        return error;
    }

    private static void in(Place.InFile in, ObjectNode error) {
        error.put("file", in.file());
        if (in.line() > 0) {
            error.put("line", in.line());
            error.put("column", in.column());
            error.put("shown", in.quoted());
        }
    }
}
