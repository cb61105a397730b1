package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads an intake body; everything that is wrong with it is said at once, and then nothing of it is used. */
final class IntakeReader {

    static final Pattern AREA = Pattern.compile("[0-9]{12}(-[0-9]{2})?");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Problems problems = new Problems();

    private IntakeReader(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * @param clock what has not happened yet is refused by it
     * @throws org.maplebridge.problem.ProblemsFound with every problem of the body
     */
    static Intake read(byte[] body, Vocabulary vocabulary, Clock clock) {
        return new IntakeReader(vocabulary, clock).read(body);
    }

    private Intake read(byte[] body) {
        Optional<Intake> intake = StrictJson.read(body, problems)
                .flatMap(tree -> JsonMembers.of(tree, "", problems))
                .map(this::read);
        problems.throwIfAny();
        return intake.orElseThrow();
    }

    /** What could not be read stands here as an empty word; the problems keep it from being used. */
    private Intake read(JsonMembers body) {
        String reference = body.text("reference", body.required("reference")).orElse("");
        Reference.check(reference, body.at("reference"), problems);
        Source source = source(body);
        String area = area(body);
        Optional<OffsetDateTime> occurredAt =
                body.text("occurredAt", body.optional("occurredAt")).flatMap(text -> instant(text, body));
        Facts facts = facts(body);
        Personal personal = new Personal(body.text("narrative", body.optional("narrative")), parties(body));
        body.nothingElse();
        return new Intake(reference, source, area, occurredAt, facts, personal);
    }

    private Source source(JsonMembers body) {
        Optional<String> written = body.text("source", body.required("source"));
        if (written.isPresent() && !Source.names().contains(written.get())) {
            problems.add(Problem.unknownName(
                    body.at("source"),
                    Code.NOT_ALLOWED,
                    new Text("没有这种来源", "There is no such source"),
                    written.get(),
                    Source.names()));
        }
        return written.filter(Source.names()::contains).map(Source::valueOf).orElse(Source.TIP);
    }

    private String area(JsonMembers body) {
        String area = body.text("area", body.required("area")).orElse("");
        if (!area.isEmpty() && !AREA.matcher(area).matches()) {
            problems.add(
                    body.at("area"),
                    Code.NOT_ALLOWED,
                    new Text("区划代码应当是 12 位数字", "An area is a division code of 12 digits"),
                    new Text(
                            "例如 421303004012；小区可以再加 -01",
                            "For example 421303004012, perhaps with -01 for a small area"));
        }
        return area;
    }

    private Optional<OffsetDateTime> instant(String written, JsonMembers body) {
        Place place = body.at("occurredAt");
        Text fix = new Text("例如 2023-04-12T09:30:00+08:00", "For example 2023-04-12T09:30:00+08:00");
        try {
            if (INSTANT.matcher(written).matches()) {
                OffsetDateTime instant = OffsetDateTime.parse(written);
                if (instant.toInstant().isAfter(clock.instant())) {
                    problems.add(place, Code.OUT_OF_RANGE, new Text("这个时间还没有到", "This moment has not come yet"), fix);
                }
                return Optional.of(instant);
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like any other text that is not a moment
        }
        problems.add(
                place,
                Code.NOT_ALLOWED,
                new Text("不是带时区的日期和时间，或者没有这一天", "Not a date and time with its offset, or no such day"),
                fix);
        return Optional.empty();
    }

    private Facts facts(JsonMembers body) {
        Optional<JsonNode> written = body.required("facts");
        written.ifPresent(node -> JsonMembers.of(node, body.at("facts").pointer(), problems));
        JsonNode facts = written.filter(JsonNode::isObject).orElseGet(JsonNodeFactory.instance::objectNode);
        return FactsReader.read(facts, body.at("facts").pointer(), vocabulary, problems);
    }

    private List<Party> parties(JsonMembers body) {
        List<Party> parties = new ArrayList<>();
        for (JsonMembers party : body.objects("parties")) {
            String name = party.text("name", party.required("name")).orElse("");
            parties.add(new Party(name, party.text("phone", party.optional("phone"))));
            party.nothingElse();
        }
        return List.copyOf(parties);
    }
}
