package org.maplebridge.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.maplebridge.journal.TimedId;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Text;

/** What decisions can be searched by; all hold together. */
enum Criterion {
    LEVEL("level = :level", names(Level.values())),
    TIER("tier = :tier", names(Tier.values())),
    AREA(
            new Text("区划代码的前几位数字", "the first digits of an area"),
            text -> Optional.of(text).filter(AreaPrefix::isOne).map(prefix -> AreaPrefix.below("area", prefix))),
    CATEGORY("category = :category", "[A-Z][A-Z0-9_]{0,39}", new Text("一个类别", "the name of a category")),
    SOURCE("source = :source", Source.names()),
    FROM(moment -> new Clause("at >= :from and id >= :fromId", Map.of("from", moment, "fromId", TimedId.from(moment)))),
    TO(moment -> decidedBefore("to", moment)),
    POLICY("policyId = :policy", "[0-9a-f]{64}", new Text("政策编号（64 位十六进制）", "the id of a policy, 64 hex digits")),
    RULE(
            "array_contains(rules, :rule)",
            "[A-Z]-[0-9]{3}",
            new Text("规则编号，例如 L-103", "the id of a rule, such as L-103")),
    REFERENCE(new Text("一个编号", "a reference"), text -> Optional.of(text)
            .filter(Reference::isAllowed)
            .map(reference -> Clause.of("reference = :reference", "reference", reference)));

    private final Text expected;
    private final List<String> allowed;
    private final Function<String, Optional<Clause>> reading;

    /** A value that cannot be listed. */
    Criterion(Text expected, Function<String, Optional<Clause>> reading) {
        this.expected = expected;
        this.allowed = List.of();
        this.reading = reading;
    }

    /** One of a few values. */
    Criterion(String hql, List<String> allowed) {
        this.expected = new Text("没有这个值", "There is no such value");
        this.allowed = allowed;
        this.reading = text -> Optional.of(text).filter(allowed::contains).map(value -> clause(hql, value));
    }

    /** A word of a certain form; what an older policy knew may be searched too, so that it is not looked up. */
    Criterion(String hql, String form, Text expected) {
        Pattern pattern = Pattern.compile(form);
        this.expected = expected;
        this.allowed = List.of();
        this.reading =
                text -> Optional.of(text).filter(pattern.asMatchPredicate()).map(value -> clause(hql, value));
    }

    /** An end of a span of time. Ids rise with time, and only they have an index: so a page of long ago need not be looked for. */
    Criterion(Function<Instant, Clause> clause) {
        this.expected = new Text(
                "带时区的时刻，例如 2026-03-02T00:00:00Z；+08:00 在地址里写作 %2B08:00",
                "an instant with its offset, such as 2026-03-02T00:00:00Z; in an address write +08:00 as %2B08:00");
        this.allowed = List.of();
        this.reading = text -> instant(text).map(clause);
    }

    /** @param name of the value in the query */
    static Clause decidedBefore(String name, Instant moment) {
        return new Clause(
                "at < :%1$s and id < :%1$sId".formatted(name), Map.of(name, moment, name + "Id", TimedId.to(moment)));
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text expected() {
        return expected;
    }

    /** Empty when they cannot be listed. */
    List<String> allowed() {
        return allowed;
    }

    /** Empty if the text is not a value of this. */
    Optional<Clause> read(String text) {
        return reading.apply(text);
    }

    private Clause clause(String hql, Object value) {
        return Clause.of(hql, word(), value);
    }

    /** Of a year that both databases know. */
    private static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return Optional.of(moment)
                    .filter(at -> at.getYear() > 0 && at.getYear() < 10_000)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
