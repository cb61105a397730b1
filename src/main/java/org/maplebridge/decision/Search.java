package org.maplebridge.decision;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/**
 * What to look for. Newest first, by id: new decisions only ever come before a page that was read, so pages neither repeat
 * nor skip.
 *
 * @param filters exact values by column
 * @param area the first digits of the area
 * @param bound the first digits that the account is bound to
 * @param before only what is older than this id
 * @param limit at most so many
 */
record Search(
        Map<String, String> filters, Optional<String> area, Optional<String> bound, Optional<UUID> before, int limit) {

    static final int MOST = 200;
    private static final int USUAL = 50;
    private static final List<String> EXACT = List.of("level", "tier", "source", "reference");
    private static final List<String> NAMES =
            List.of("level", "tier", "area", "source", "reference", "limit", "before");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,12}|[0-9]{12}-[0-9]{1,2}");

    /** Reads the query of a call; what it does not know is refused, lest a slip of the pen find everything. */
    static Search of(MultivaluedMap<String, String> query, Optional<String> bound) {
        Problems problems = new Problems();
        query.forEach((name, values) -> checkName(name, values, problems));
        checkOneOf("level", query, names(Level.values()), problems);
        checkOneOf("tier", query, names(Tier.values()), problems);
        checkOneOf("source", query, Source.names(), problems);
        check(
                "area",
                query,
                value -> PREFIX.matcher(value).matches(),
                new Text("区划代码的前几位数字", "the first digits of an area"),
                problems);
        check("reference", query, Reference::isAllowed, new Text("一个编号", "a reference"), problems);
        check("limit", query, Search::isLimit, new Text("1 到 200 的整数", "a whole number from 1 to 200"), problems);
        check(
                "before",
                query,
                value -> TimedId.parse(value).isPresent(),
                new Text("上一页给出的编号", "the id that the last page gave"),
                problems);
        problems.throwIfAny();
        Map<String, String> filters = new TreeMap<>();
        EXACT.stream().filter(query::containsKey).forEach(name -> filters.put(name, query.getFirst(name)));
        return new Search(
                filters,
                Optional.ofNullable(query.getFirst("area")),
                bound,
                Optional.ofNullable(query.getFirst("before")).flatMap(TimedId::parse),
                Optional.ofNullable(query.getFirst("limit"))
                        .map(Integer::parseInt)
                        .orElse(USUAL));
    }

    /** One more than the limit, so that the caller sees whether there is a next page. */
    List<StoredDecision> run() {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        filters.forEach((name, value) -> {
            where.add(name + " = :" + name);
            values.and(name, value);
        });
        area.ifPresent(prefix -> below("area", prefix, where, values));
        bound.ifPresent(prefix -> below("bound", prefix, where, values));
        before.ifPresent(id -> {
            where.add("id < :before");
            values.and("before", id);
        });
        return StoredDecision.<StoredDecision>find(String.join(" and ", where), Sort.descending("id"), values)
                .range(0, limit)
                .list();
    }

    /** A prefix as a range, which an index can serve in any collation of digits; {@code :} follows {@code 9}. */
    private static void below(String name, String prefix, List<String> where, Parameters values) {
        where.add("area >= :" + name + " and area < :" + name + "End");
        values.and(name, prefix).and(name + "End", prefix + ":");
    }

    private static void checkName(String name, List<String> values, Problems problems) {
        if (!NAMES.contains(name)) {
            problems.add(Problem.unknownName(
                    new Place.InSettings(Written.word(name)),
                    Code.UNKNOWN_MEMBER,
                    new Text("没有这个查询条件", "There is no such search parameter"),
                    name,
                    NAMES));
        } else if (values.size() > 1) {
            problems.add(
                    new Place.InSettings(name),
                    Code.DUPLICATE_MEMBER,
                    new Text("“%s” 写了两次", "'%s' is written twice").with(name),
                    new Text("请只留一个", "Keep one of them"));
        }
    }

    private static void checkOneOf(
            String name, MultivaluedMap<String, String> query, List<String> allowed, Problems problems) {
        if (query.containsKey(name) && !allowed.contains(query.getFirst(name))) {
            problems.add(Problem.unknownName(
                    new Place.InSettings(name),
                    Code.NOT_ALLOWED,
                    new Text("没有这个值", "There is no such value"),
                    query.getFirst(name),
                    allowed));
        }
    }

    private static void check(
            String name,
            MultivaluedMap<String, String> query,
            Predicate<String> sound,
            Text expected,
            Problems problems) {
        if (query.containsKey(name) && !sound.test(query.getFirst(name))) {
            problems.add(
                    new Place.InSettings(name),
                    Code.NOT_ALLOWED,
                    new Text("这里应当是" + expected.zh(), "Here stands " + expected.en()),
                    new Text("请改正，或去掉这个条件", "Correct it, or leave it out"));
        }
    }

    private static boolean isLimit(String text) {
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
