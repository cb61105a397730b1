package org.maplebridge.review.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.maplebridge.decision.Headline;
import org.maplebridge.decision.Source;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.review.explanation.Explanation.Because;
import org.maplebridge.review.explanation.Explanation.Cited;
import org.maplebridge.review.explanation.Explanation.Clock;
import org.maplebridge.review.explanation.Explanation.Ground;
import org.maplebridge.review.explanation.Explanation.How;
import org.maplebridge.review.explanation.Explanation.KnownFact;
import org.maplebridge.review.explanation.Explanation.Named;
import org.maplebridge.review.explanation.Explanation.OfPolicy;
import org.maplebridge.review.explanation.Explanation.Open;
import org.maplebridge.review.explanation.Explanation.Report;
import org.maplebridge.review.explanation.Explanation.Tasks;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;

/**
 * Puts a record into words, in those of the policy that it was decided under. The verdict is the record's own; only what
 * was open is asked anew, for it is in no record.
 */
final class Explaining {

    private final JsonNode record;
    private final JsonNode verdict;
    private final Evaluation evaluation;
    private final Policy policy;
    private final Header header;
    private final Language language;
    private final Facts facts;

    private Explaining(JsonNode record, Evaluation evaluation, Language language) {
        this.record = record;
        this.verdict = record.get("verdict");
        this.evaluation = evaluation;
        this.policy = evaluation.policy();
        this.header = policy.header();
        this.language = language;
        this.facts = FactsReader.read(record.get("facts"), "/facts", policy.vocabulary(), new Problems());
    }

    /** @param evaluation of the policy that the record names */
    static Explanation of(JsonNode record, Evaluation evaluation, Language language) {
        return new Explaining(record, evaluation, language).explanation();
    }

    private Explanation explanation() {
        Level level = Level.valueOf(text(verdict, "level"));
        Level couldReach = Level.valueOf(text(verdict, "couldReach"));
        Tier tier = Tier.valueOf(text(verdict, "tier"));
        Source source = Source.valueOf(text(record, "source"));
        return new Explanation(
                text(record, "id"),
                text(record, "reference"),
                text(record, "area"),
                new Named(source.name(), say(source.text())),
                Optional.ofNullable(text(record, "occurredAt")).map(this::moment),
                moment(text(record, "at")),
                text(record, "by"),
                policy(),
                Headline.of(level, couldReach, language),
                named(level),
                new Named(tier.name(), say(tier.text())),
                verdict.get("settled").booleanValue(),
                named(couldReach),
                knownFacts(),
                open(),
                reasons(),
                duties(),
                clocks());
    }

    private OfPolicy policy() {
        return new OfPolicy(
                policy.id(),
                header.version(),
                say(header.title()),
                say(header.authority()),
                say(header.notice()),
                record.get("engine").intValue());
    }

    /** In the order of the form; what was neither stated nor follows nor was asked in vain is not among them. */
    private List<KnownFact> knownFacts() {
        List<KnownFact> known = new ArrayList<>();
        for (Fact fact : policy.vocabulary().all()) {
            if (facts.isKnown(fact)) {
                long code = facts.value(fact);
                How how = facts.stated().containsKey(fact) ? How.STATED : How.IMPLIED;
                known.add(new KnownFact(
                        fact.name(),
                        say(fact.text()),
                        Optional.of(fact.type().token(code)),
                        Optional.of(say(fact.type().words(code))),
                        how));
            } else if (facts.askedInVain().contains(fact)) {
                known.add(new KnownFact(
                        fact.name(), say(fact.text()), Optional.empty(), Optional.empty(), How.ASKED_IN_VAIN));
            }
        }
        return known;
    }

    private List<Open> open() {
        return evaluation.ask(facts, evaluation.verdict(facts)).stream()
                .map(question -> new Open(
                        question.fact().name(),
                        say(question.fact().question()),
                        facts.askedInVain().contains(question.fact()),
                        question.couldRaiseTo().map(this::named)))
                .toList();
    }

    private List<Because> reasons() {
        RuleSentence sentence = new RuleSentence(header);
        return stream(verdict.get("reasons"))
                .map(reason -> {
                    Rule rule = policy.rule(text(reason, "rule")).orElseThrow();
                    return new Because(
                            rule.id(),
                            say(rule.sentence()),
                            say(sentence.of(rule)),
                            say(rule.because()),
                            rule.source(),
                            text(reason, "effect"),
                            reason.get("decisive").booleanValue(),
                            reason.get("alone").booleanValue(),
                            grounds(reason.get("facts")));
                })
                .toList();
    }

    private List<Ground> grounds(JsonNode of) {
        List<Ground> grounds = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : of.properties()) {
            Fact fact = policy.vocabulary().fact(one.getKey()).orElseThrow();
            long code = fact.type().code(one.getValue().asText()).orElseThrow();
            grounds.add(
                    new Ground(fact.name(), say(fact.text()), say(fact.type().words(code))));
        }
        return grounds;
    }

    private Tasks duties() {
        JsonNode duties = verdict.get("duties");
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

    private List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            JsonNode of = verdict.get("clocks").path(kind.effect());
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

    private List<Named> units(JsonNode ids) {
        return stream(ids)
                .map(id -> new Named(id.textValue(), say(header.units().get(id.textValue()))))
                .toList();
    }

    private Cited cited(Citation citation) {
        return new Cited(citation.id(), say(citation.text()), citation.citation());
    }

    private Named named(Level level) {
        return new Named(level.name(), say(level.text()));
    }

    private OffsetDateTime moment(String written) {
        Instant instant = OffsetDateTime.parse(written).toInstant();
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
