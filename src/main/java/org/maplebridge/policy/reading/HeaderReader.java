package org.maplebridge.policy.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;
import org.maplebridge.source.YamlNode.Scalar;

/** Reads {@code policy.yaml}. */
final class HeaderReader {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]*(-[A-Z0-9]+)*");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Stands in for a span that cannot be read. */
    private static final Span NO_SPAN = new Span(1, ClockUnit.DAYS);

    /** To complete what is unknown cannot wait for an office to open. */
    private static final Set<ClockUnit> RUNNING = EnumSet.of(ClockUnit.MINUTES, ClockUnit.HOURS, ClockUnit.DAYS);

    private static final Set<ClockUnit> EVERY_UNIT = EnumSet.allOf(ClockUnit.class);

    /** A label on a health page, not a description. */
    private static final int LONGEST_VERSION = 60;

    private final Problems problems;

    private HeaderReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty when the file cannot be read at all. */
    static Optional<Header> read(SourceFile file, Problems problems) {
        return Yaml.read(file, problems).map(root -> new HeaderReader(problems).read(Members.of(root, problems)));
    }

    private Header read(Members root) {
        OptionalLong format = root.number("format");
        if (format.isPresent() && format.getAsLong() != 1) {
            bad(
                    root.place("format"),
                    new Text("只认识 format: 1", "Only format: 1 is known"),
                    new Text("请写 format: 1", "Write format: 1"));
        }
        Header header = new Header(
                root.text("title"),
                root.text("authority"),
                version(root),
                root.text("notice"),
                zone(root),
                root.members("completeWithin")
                        .map(members -> span(members, RUNNING))
                        .orElse(NO_SPAN),
                named(root, "units", (id, members) -> members.ownText()),
                named(root, "laws", this::citation),
                named(root, "reasons", this::citation),
                root.optional("review").map(node -> review(Members.of(node, problems))));
        root.nothingElse();
        return header;
    }

    private String version(Members root) {
        String version = root.word("version");
        if (version.length() > LONGEST_VERSION) {
            bad(
                    root.place(),
                    new Text("version 超过 60 个字", "version is longer than 60 characters"),
                    new Text("例如 \"2026.1\"", "For example \"2026.1\""));
        }
        return version;
    }

    private ZoneId zone(Members root) {
        String zone = root.word("zone");
        try {
            return zone.isEmpty() ? CHINA : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            bad(
                    root.place("zone"),
                    new Text("没有 “%s” 这个时区", "There is no time zone '%s'").with(zone),
                    new Text("例如 Asia/Shanghai", "For example Asia/Shanghai"));
            return CHINA;
        }
    }

    /** A code without which nothing could be chosen would stand in every desk's way: each list has one at least. */
    private ReviewTerms review(Members members) {
        ReviewTerms terms = new ReviewTerms(
                members.members("answerWithin")
                        .map(span -> span(span, EVERY_UNIT))
                        .orElse(NO_SPAN),
                codes(members, "raise"),
                codes(members, "lower"),
                codes(members, "upheld"));
        members.nothingElse();
        return terms;
    }

    private Map<String, Text> codes(Members review, String list) {
        Map<String, Text> codes = named(review, list, (code, members) -> members.ownText());
        if (codes.isEmpty() && review.has(list)) {
            bad(
                    review.place(list),
                    new Text("%s 里一个理由也没有", "There is no reason under %s").with(list),
                    new Text(
                            "至少写一个，如 OTHER: {zh: 其他, en: Other}",
                            "Write one at least, such as OTHER: {zh: 其他, en: Other}"));
        }
        return codes;
    }

    private Span span(Members members, Set<ClockUnit> units) {
        OptionalLong n = members.number("n");
        String unit = members.word("unit");
        members.nothingElse();
        Optional<ClockUnit> known =
                units.stream().filter(one -> one.name().equals(unit)).findFirst();
        if (n.isEmpty() || n.getAsLong() < 1 || n.getAsLong() > Span.MOST || known.isEmpty()) {
            bad(
                    members.place(),
                    new Text("这里应当是时长", "Here stands a length of time"),
                    new Text(
                            "例如 {n: 24, unit: HOURS}，单位 %s".formatted(names(units, "、")),
                            "For example {n: 24, unit: HOURS}, in %s".formatted(names(units, ", "))));
            return NO_SPAN;
        }
        return new Span((int) n.getAsLong(), known.get());
    }

    private static String names(Set<ClockUnit> units, String between) {
        return units.stream().map(Enum::name).collect(Collectors.joining(between));
    }

    private <T> Map<String, T> named(Members root, String key, BiFunction<String, Members, T> read) {
        Map<String, T> named = new LinkedHashMap<>();
        root.members(key).ifPresent(members -> members.entries().forEach(entry -> {
            String id = entry.key().text();
            if (!ID.matcher(id).matches()) {
                problems.add(
                        entry.key().place(),
                        Code.BAD_NAME,
                        new Text("“%s” 不能作编号", "'%s' cannot be an id").with(id),
                        new Text("请用大写英文，如 POLICE 或 MINORS-11", "Write capitals, such as POLICE or MINORS-11"));
            }
            Members own = Members.of(entry.value(), problems);
            named.put(id, read.apply(id, own));
            own.nothingElse();
        }));
        return named;
    }

    private Citation citation(String id, Members members) {
        Text text = members.ownText();
        String citation = members.word("citation");
        LocalDate from = members.date("validFrom").orElse(LocalDate.MIN);
        Optional<LocalDate> until = members.scalar("validUntil").flatMap((Scalar written) -> members.date(written));
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            bad(
                    members.place("validUntil"),
                    new Text("validUntil 早于 validFrom", "validUntil lies before validFrom"),
                    new Text("请核对两个日期", "Check both dates"));
        }
        return new Citation(id, text, citation, from, until);
    }

    private void bad(Place place, Text cause, Text fix) {
        problems.add(place, Code.BAD_VALUE, cause, fix);
    }

    /** Says nothing: stands in for one that cannot be read, so that reading goes on. */
    static Header unreadable() {
        Text none = new Text("", "");
        return new Header(none, none, "", none, CHINA, NO_SPAN, Map.of(), Map.of(), Map.of(), Optional.empty());
    }
}
