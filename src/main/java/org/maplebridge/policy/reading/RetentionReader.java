package org.maplebridge.policy.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Retention;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;

/** Reads {@code retention.yaml}. A policy may leave it out; then everything is kept. */
public final class RetentionReader {

    static final String FILE = "retention.yaml";

    /** Longer than anybody can promise. */
    private static final int MOST_YEARS = 100;

    private static final List<String> UNITS = List.of("YEARS", "MONTHS", "DAYS");

    /** Years, months and days are not always equally long: compared from a day on. */
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    private final Problems problems;

    private RetentionReader(Problems problems) {
        this.problems = problems;
    }

    /** Of a policy that was read. */
    public static Retention of(Policy policy) {
        return policy.folder()
                .file(FILE)
                .map(file -> read(file, new Problems()))
                .orElse(Retention.FOR_EVER);
    }

    static Retention read(SourceFile file, Problems problems) {
        return Yaml.read(file, problems)
                .map(root -> new RetentionReader(problems).read(Members.of(root, problems)))
                .orElse(Retention.FOR_EVER);
    }

    private Retention read(Members root) {
        String source = root.word("source");
        Map<Level, Retention.Term> terms = new EnumMap<>(Level.class);
        root.members("levels").ifPresent(levels -> {
            for (Level level : Level.values()) {
                levels.members(level.name()).ifPresent(members -> terms.put(level, term(members)));
            }
            levels.nothingElse();
        });
        root.nothingElse();
        return new Retention(source, terms);
    }

    private Retention.Term term(Members members) {
        Optional<Period> record = members.members("record").flatMap(this::period);
        Optional<Period> personal = members.members("personal").flatMap(this::period);
        members.nothingElse();
        if (record.isPresent() && personal.isPresent() && isLonger(personal.get(), record.get())) {
            bad(
                    members.place("personal"),
                    new Text("个人信息保存得比记录还久", "The personal part is kept longer than the record"),
                    new Text(
                            "请把 personal 改得不超过 record（个人信息保护法第十九条：最短的必要时间）",
                            "Keep the personal part no longer than the record: the law asks for the shortest time needed"));
        }
        return new Retention.Term(
                record.orElse(Period.ofYears(MOST_YEARS)), personal.orElse(Period.ofYears(MOST_YEARS)));
    }

    private Optional<Period> period(Members members) {
        OptionalLong n = members.number("n");
        String unit = members.word("unit");
        members.nothingElse();
        if (!unit.isEmpty() && !UNITS.contains(unit)) {
            problems.add(Problem.unknownName(
                    members.place("unit"),
                    Code.BAD_RETENTION,
                    new Text("没有这个单位", "There is no such unit"),
                    unit,
                    UNITS));
            return Optional.empty();
        }
        if (n.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        if (n.getAsLong() < 1 || n.getAsLong() > longest(unit)) {
            bad(
                    members.place("n"),
                    new Text("保存时间应当是 1 天到 100 年", "The time must be from 1 day to 100 years"),
                    new Text("例如 {n: 30, unit: YEARS}", "For example {n: 30, unit: YEARS}"));
            return Optional.empty();
        }
        int count = (int) n.getAsLong();
        return Optional.of(
                unit.equals("YEARS")
                        ? Period.ofYears(count)
                        : unit.equals("MONTHS") ? Period.ofMonths(count) : Period.ofDays(count));
    }

    private static long longest(String unit) {
        return unit.equals("YEARS") ? MOST_YEARS : unit.equals("MONTHS") ? MOST_YEARS * 12L : MOST_YEARS * 365L;
    }

    private static boolean isLonger(Period one, Period other) {
        return SOME_DAY.plus(one).isAfter(SOME_DAY.plus(other));
    }

    private void bad(Place place, Text cause, Text fix) {
        problems.add(place, Code.BAD_RETENTION, cause, fix);
    }
}
