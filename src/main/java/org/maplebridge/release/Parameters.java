package org.maplebridge.release;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** The parameters of a call about policies, read strictly: none that is not known, and each once. */
public record Parameters(MultivaluedMap<String, String> given) {

    /** Up to 500 characters, none of them a control or a half of one. */
    private static final Pattern NOTE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{1,500}");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /** @throws ProblemsFound if another one is given, or one twice */
    public static Parameters of(UriInfo uri, String... known) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        given.forEach((name, values) -> {
            if (!List.of(known).contains(name)) {
                throw new ProblemsFound(List.of(Problem.unknownName(
                        new Place.InSettings(NOTE.matcher(name).matches() ? name : "?"),
                        Code.UNKNOWN_MEMBER,
                        new Text("这里没有这个参数", "There is no such parameter here"),
                        name,
                        List.of(known))));
            }
            if (values.size() > 1) {
                throw Refusals.parameter(
                        name,
                        Code.DUPLICATE_MEMBER,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(name),
                        new Text("请只留一个", "Keep one of them"));
            }
        });
        return new Parameters(given);
    }

    Optional<String> note() {
        return one("note", NOTE, new Text("1 到 500 个字，不换行", "1 to 500 characters without line breaks"));
    }

    public Optional<String> policy(String name) {
        return one(name, ID, new Text("政策编号，64 位十六进制数字", "the id of a policy, 64 hexadecimal digits"));
    }

    /** An instant, to the millisecond. */
    Optional<Instant> instant(String name) {
        Text expected = new Text(
                "带时区的时刻，例如 2026-12-01T00:00:00+08:00", "an instant with its offset, such as 2026-12-01T00:00:00+08:00");
        return Optional.ofNullable(given.getFirst(name)).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException unreadable) {
                throw notAllowed(name, expected);
            }
        });
    }

    private Optional<String> one(String name, Pattern form, Text expected) {
        Optional<String> text = Optional.ofNullable(given.getFirst(name));
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            throw notAllowed(name, expected);
        }
        return text;
    }

    private static ProblemsFound notAllowed(String name, Text expected) {
        return Refusals.parameter(
                name,
                Code.NOT_ALLOWED,
                new Text("这里应当是" + expected.zh(), "Here stands " + expected.en()),
                new Text("请改正，或去掉这个参数", "Correct it, or leave it out"));
    }
}
