package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads an intake body; everything that is wrong with it is said at once, and then nothing of it is used. */
final class IntakeReader {

    static final Pattern AREA = Pattern.compile("[0-9]{12}(-[0-9]{2})?");
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
        Optional<OffsetDateTime> occurredAt = body.moment("occurredAt", body.optional("occurredAt"), clock);
        Optional<Following> following = following(body);
        Facts facts = facts(body);
        Personal personal = new Personal(body.text("narrative", body.optional("narrative")), parties(body));
        body.nothingElse();
        return new Intake(reference, source, area, occurredAt, following, facts, personal);
    }

    private Source source(JsonMembers body) {
        return body.oneOf("source", body.required("source"), Source.names())
                .map(Source::valueOf)
                .orElse(Source.TIP);
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

    /** Both members or neither: a decision that follows says why. */
    private Optional<Following> following(JsonMembers body) {
        boolean follows = body.has("previous") || body.has("why");
        Optional<UUID> previous = body.id("previous", follows ? body.required("previous") : body.optional("previous"));
        Optional<String> why = body.oneOf("why", follows ? body.required("why") : body.optional("why"), Why.names());
        return previous.flatMap(id -> why.map(word -> new Following(id, Why.valueOf(word))));
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
