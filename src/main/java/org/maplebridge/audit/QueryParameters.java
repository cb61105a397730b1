package org.maplebridge.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/** The query of a call about the log, read strictly: nothing that is not known, and each once. */
record QueryParameters(MultivaluedMap<String, String> given) {

    private static final Pattern POLICY = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** @throws ProblemsFound if another one is given, or one twice */
    static QueryParameters of(MultivaluedMap<String, String> query, String... names) {
        query.forEach((name, values) -> {
            if (!List.of(names).contains(name)) {
                throw new ProblemsFound(Problem.unknownName(
                        new Place.InSettings(Written.word(name)),
                        Code.UNKNOWN_MEMBER,
                        new Text("没有这个参数", "There is no such parameter"),
                        name,
                        List.of(names)));
            }
            if (values.size() > 1) {
                throw refused(
                        name,
                        Code.DUPLICATE_MEMBER,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(name),
                        new Text("请只留一个", "Keep one of them"));
            }
        });
        return new QueryParameters(query);
    }

    Optional<String> policy(String name) {
        Optional<String> id = Optional.ofNullable(given.getFirst(name));
        if (id.isPresent() && !POLICY.matcher(id.get()).matches()) {
            throw refused(
                    name,
                    Code.NOT_ALLOWED,
                    new Text("这里应当是政策编号，64 位十六进制数字", "Here stands the id of a policy, 64 hexadecimal digits"),
                    new Text("请改正，或去掉这个参数", "Correct it, or leave it out"));
        }
        return id;
    }

    /** A size of the log. */
    OptionalLong given(String name) {
        String text = given.getFirst(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!SIZE.matcher(text).matches()) {
            throw refused(
                    name,
                    Code.NOT_ALLOWED,
                    new Text("这里应当是条目数，不带符号的整数", "Here stands a number of entries, a whole number"),
                    new Text("检查点的第二行就是它", "It is the second line of a checkpoint"));
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    long require(String name) {
        return given(name)
                .orElseThrow(() -> refused(
                        name,
                        Code.MISSING_MEMBER,
                        new Text("缺少参数 “%s”", "The parameter '%s' is missing").with(name),
                        new Text("请写旧检查点的第二行那个数", "Write the number in the second line of the earlier checkpoint")));
    }

    private static ProblemsFound refused(String name, Code code, Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InSettings(name), code, cause, fix));
    }
}
