package org.maplebridge.review.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.review.explanation.Explanation.Cited;
import org.maplebridge.review.explanation.Explanation.Clock;
import org.maplebridge.review.explanation.Explanation.Named;
import org.maplebridge.review.explanation.Explanation.Report;
import org.maplebridge.review.explanation.Explanation.Tasks;

/** What is to be done, as a verdict holds it, in a policy's words of one language. */
record InWords(Header header, Language language) {

    Tasks duties(JsonNode duties) {
        return new Tasks(
                units(duties.get("notify")),
                stream(duties.get("reports"))
                        .map(report ->
                                new Report(cited(header.laws().get(text(report, "law"))), units(report.get("to"))))
                        .toList(),
                duties.at("/mediation/allowed").booleanValue(),
                stream(duties.at("/mediation/because"))
                        .map(reason -> cited(header.reasons().get(reason.textValue())))
                        .toList(),
                units(duties.get("involve")));
    }

    List<Clock> clocks(JsonNode written) {
        List<Clock> clocks = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            JsonNode of = written.path(kind.effect());
            JsonNode clock = kind.tier().map(tier -> of.path(tier.name())).orElse(of);
            if (!clock.isMissingNode()) {
                Span span = new Span(clock.get("n").intValue(), ClockUnit.valueOf(text(clock, "unit")));
                String name =
                        kind.tier().map(tier -> kind.effect() + "." + tier).orElse(kind.effect());
                clocks.add(new Clock(
                        name,
                        say(kind.says(span)),
                        Optional.ofNullable(text(clock, "due")).map(this::moment)));
            }
        }
        return clocks;
    }

    List<Named> units(JsonNode ids) {
        return stream(ids)
                .map(id -> new Named(id.textValue(), say(header.units().get(id.textValue()))))
                .toList();
    }

    Cited cited(Citation citation) {
        return new Cited(citation.id(), say(citation.text()), citation.citation());
    }

    OffsetDateTime moment(String written) {
        return moment(OffsetDateTime.parse(written).toInstant());
    }

    /** On the clock of the policy's zone. */
    OffsetDateTime moment(Instant instant) {
        return instant.atZone(header.zone()).toOffsetDateTime();
    }

    private String say(Text text) {
        return text.in(language);
    }

    /** Null for what is not there. */
    private static String text(JsonNode node, String member) {
        return node.path(member).textValue();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
