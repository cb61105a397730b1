package org.maplebridge.decision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/** How much a preview is to explain. */
enum Explain {
    /** The verdict with its reasons. */
    USUAL,
    /** And what would change it. */
    FULL;

    private static final String NAME = "explain";
    private static final List<String> ALLOWED = List.of("full");

    /** @throws org.maplebridge.problem.ProblemsFound if the query of a preview says anything else, lest a slip be passed over */
    static Explain asked(MultivaluedMap<String, String> query) {
        Problems problems = new Problems();
        query.forEach((name, values) -> {
            if (!name.equals(NAME)) {
                problems.add(unknown(name));
            } else if (values.size() > 1) {
                problems.add(
                        new Place.InSettings(NAME),
                        Code.DUPLICATE_MEMBER,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(NAME),
                        new Text("请只留一个", "Keep one of them"));
            } else if (!ALLOWED.contains(values.get(0))) {
                problems.add(Problem.unknownName(
                        new Place.InSettings(NAME),
                        Code.NOT_ALLOWED,
                        new Text("没有这个值", "There is no such value"),
                        values.get(0),
                        ALLOWED));
            }
        });
        problems.throwIfAny();
        return query.containsKey(NAME) ? FULL : USUAL;
    }

    private static Problem unknown(String name) {
        return Problem.unknownName(
                new Place.InSettings(Written.word(name)),
                Code.UNKNOWN_MEMBER,
                new Text("没有这个参数", "There is no such parameter"),
                name,
                List.of(NAME));
    }
}
