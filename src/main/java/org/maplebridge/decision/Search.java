package org.maplebridge.decision;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.journal.TimedId;
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
 * @param clauses all hold
 * @param before only what is older than this id
 * @param limit at most so many
 */
record Search(List<Clause> clauses, Optional<UUID> before, int limit) {

    private static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Criterion.values()).map(Criterion::word), Stream.of("limit", "before"))
            .toList();

    /**
     * Reads the query of a call; what it does not know is refused, lest a slip of the pen find everything.
     *
     * @param bound the first digits that the account is bound to
     */
    static Search of(MultivaluedMap<String, String> query, Optional<String> bound, Format format) {
        Problems problems = new Problems();
        query.forEach((name, values) -> checkName(name, values, problems));
        List<Clause> clauses = new ArrayList<>();
        bound.ifPresent(prefix -> clauses.add(AreaPrefix.below("bound", prefix)));
        for (Criterion criterion : Criterion.values()) {
            given(query, criterion.word()).ifPresent(text -> criterion
                    .read(text)
                    .ifPresentOrElse(clauses::add, () -> problems.add(refused(criterion, text))));
        }
        Optional<UUID> before = given(query, "before").flatMap(TimedId::parse);
        if (query.containsKey("before") && before.isEmpty()) {
            problems.add(refused("before", new Text("上一页给出的编号", "the id that the last page gave")));
        }
        Optional<Integer> limit = given(query, "limit").flatMap(text -> limit(text, format.most()));
        if (query.containsKey("limit") && limit.isEmpty()) {
            problems.add(refused("limit", new Text("1 到 %s 的整数", "a whole number from 1 to %s").with(format.most())));
        }
        problems.throwIfAny();
        return new Search(clauses, before, limit.orElse(format.usual()));
    }

    /** A stored record and the id to read on from. */
    record Found(UUID id, byte[] record) {}

    /** The first so many, whatever the limit. */
    List<StoredDecision> first(int count) {
        return found(Sort.descending("id")).range(0, count - 1).list();
    }

    /** The same, but only their records. */
    List<Found> records(int count) {
        return found(Sort.descending("id"))
                .project(Found.class)
                .range(0, count - 1)
                .list();
    }

    /** The same, but only what is counted of them. */
    List<Selection.Counted> counted(int count) {
        return found(Sort.descending("id"))
                .project(Selection.Counted.class)
                .range(0, count - 1)
                .list();
    }

    /** Those of some that it finds. */
    List<StoredDecision> among(Collection<UUID> ids) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(Clause.of("id in :among", "among", ids));
        return new Search(more, before, limit).found(Sort.empty()).list();
    }

    /** How many there are, whatever the limit. */
    long count() {
        return found(Sort.empty()).count();
    }

    private PanacheQuery<StoredDecision> found(Sort order) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        clauses.forEach(clause -> {
            where.add(clause.hql());
            clause.values().forEach(values::and);
        });
        before.ifPresent(id -> {
            where.add("id < :before");
            values.and("before", id);
        });
        return StoredDecision.find(String.join(" and ", where), order, values);
    }

    /** What is left when so many, down to this one, were read. */
    Search after(UUID last, int count) {
        return new Search(clauses, Optional.of(last), limit - count);
    }

    /** The same without what was decided at this moment or later. */
    Search before(Instant moment) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(Criterion.decidedBefore("asked", moment));
        return new Search(more, before, limit);
    }

    private static Optional<String> given(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name));
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

    private static Problem refused(Criterion criterion, String written) {
        return criterion.allowed().isEmpty()
                ? refused(criterion.word(), criterion.expected())
                : Problem.unknownName(
                        new Place.InSettings(criterion.word()),
                        Code.NOT_ALLOWED,
                        criterion.expected(),
                        written,
                        criterion.allowed());
    }

    private static Problem refused(String name, Text expected) {
        return Problem.at(
                new Place.InSettings(name),
                Code.NOT_ALLOWED,
                new Text("这里应当是" + expected.zh(), "Here stands " + expected.en()),
                new Text("请改正，或去掉这个条件", "Correct it, or leave it out"));
    }

    private static Optional<Integer> limit(String text, int most) {
        return text.matches("[1-9][0-9]{0,6}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit <= most)
                : Optional.empty();
    }
}
