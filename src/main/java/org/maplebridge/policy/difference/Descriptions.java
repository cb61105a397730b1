package org.maplebridge.policy.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.policy.Calendar;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.Harmless;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Retention;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.policy.Tier;
import org.maplebridge.policy.reading.RetentionReader;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/** Puts every part of a policy into words, from the model that decides: rules, cases, promises, settings, days. */
final class Descriptions {

    private static final Place HEADER = Place.InFile.whole("policy.yaml");
    private static final Place CALENDAR = Place.InFile.whole("calendar.yaml");
    private static final Place RETENTION = Place.InFile.whole("retention.yaml");
    private static final Place PROMISES = Place.InFile.whole("promises.yaml");

    private final Policy policy;
    private final List<Described> all = new ArrayList<>();

    private Descriptions(Policy policy) {
        this.policy = policy;
    }

    static List<Described> of(Policy policy) {
        return new Descriptions(policy).all();
    }

    private List<Described> all() {
        RuleSentence sentence = new RuleSentence(policy.header());
        policy.rules().forEach(rule -> all.add(describe(rule, sentence)));
        all.addAll(FactDescriptions.of(policy.vocabulary()));
        policy.cases().forEach(one -> all.add(describe(one)));
        promises();
        settings(policy.header());
        days(policy.calendar());
        retention(RetentionReader.of(policy));
        return all;
    }

    private static Described describe(Rule rule, RuleSentence sentence) {
        String reached = rule.reached().print();
        String condition = rule.condition().print();
        String asked = reached.isEmpty() || condition.isEmpty() ? reached + condition : reached + " && " + condition;
        return new Described(Part.RULE, rule.id(), rule.place())
                .with(Aspect.WORDS, rule.sentence())
                .with(Aspect.SAYS, sentence.of(rule))
                .with(Aspect.WRITTEN, asked + " → " + rule.effect().print())
                .with(Aspect.BECAUSE, rule.because())
                .with(Aspect.SOURCE, rule.source())
                .with(Aspect.STAGE, rule.stage().title());
    }

    private static Described describe(Case one) {
        return new Described(Part.CASE, one.sentence().zh(), one.place())
                .with(Aspect.WORDS, one.sentence())
                .with(Aspect.FACTS, facts(one))
                .with(Aspect.EXPECTED, expected(one))
                .with(Aspect.RULES, named(one.fires()))
                .with(Aspect.NEARLY, named(one.nearly()));
    }

    private static String facts(Case one) {
        List<String> facts = new ArrayList<>();
        one.facts()
                .stated()
                .forEach((fact, code) ->
                        facts.add(fact.name() + ": " + fact.type().token(code)));
        one.facts().askedInVain().forEach(fact -> facts.add(fact.name() + ": null"));
        return facts.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String expected(Case one) {
        List<String> expected = new ArrayList<>();
        one.expected().forEach((dimension, words) -> expected.add(dimension + ": " + words.words()));
        bounds("atLeast", one.atLeast(), expected);
        bounds("atMost", one.atMost(), expected);
        return String.join(", ", expected);
    }

    private static void bounds(String name, Case.Bounds bounds, List<String> expected) {
        bounds.level().ifPresent(level -> expected.add(name + ": " + level));
        bounds.tier().ifPresent(tier -> expected.add(name + ": " + tier));
    }

    private static String named(List<Case.Named> rules) {
        return rules.stream().map(Case.Named::rule).sorted().collect(Collectors.joining(", "));
    }

    private void promises() {
        policy.promises()
                .neverLowers()
                .forEach((fact, place) -> all.add(new Described(Part.PROMISE, "neverLowers " + fact.name(), place)
                        .with(Aspect.WORDS, fact.text())));
        for (Harmless promise : policy.promises().harmless()) {
            all.add(new Described(Part.PROMISE, promise.text().zh(), promise.place())
                    .with(Aspect.WORDS, promise.text())
                    .with(Aspect.WRITTEN, promise.facts() + " ↛ " + promise.leaves()));
        }
        for (Promise promise : policy.promises().always()) {
            all.add(new Described(Part.PROMISE, promise.text().zh(), promise.place())
                    .with(Aspect.WORDS, promise.text())
                    .with(
                            Aspect.WRITTEN,
                            new Reached(promise.reached(), Tier.VILLAGE).print()
                                    + promise.when().print() + " → "
                                    + promise.least().print()));
        }
    }

    private void settings(Header header) {
        setting("title", header.title());
        setting("authority", header.authority());
        setting("version", new Text(header.version(), header.version()));
        setting("notice", header.notice());
        all.add(new Described(Part.SETTING, "zone", HEADER)
                .with(Aspect.SETTING, header.zone().getId()));
        all.add(new Described(Part.SETTING, "completeWithin", HEADER)
                .with(Aspect.SETTING, header.completeWithin().toString()));
        header.units().forEach((id, words) -> setting("units " + id, words));
        header.laws().values().forEach(law -> all.add(describe("laws ", law)));
        header.reasons().values().forEach(reason -> all.add(describe("reasons ", reason)));
        header.review().ifPresent(this::review);
    }

    private void review(ReviewTerms terms) {
        all.add(new Described(Part.SETTING, "review answerWithin", HEADER)
                .with(Aspect.SETTING, terms.answerWithin().toString()));
        terms.raise().forEach((code, words) -> setting("review raise " + code, words));
        terms.lower().forEach((code, words) -> setting("review lower " + code, words));
        terms.upheld().forEach((code, words) -> setting("review upheld " + code, words));
    }

    private void retention(Retention retention) {
        if (!retention.source().isEmpty()) {
            all.add(new Described(Part.SETTING, "retention", RETENTION).with(Aspect.SOURCE, retention.source()));
        }
        retention
                .terms()
                .forEach((level, term) -> all.add(new Described(Part.SETTING, "retention " + level, RETENTION)
                        .with(
                                Aspect.KEPT,
                                "record %s, personal %s"
                                        .formatted(Retention.print(term.record()), Retention.print(term.personal())))));
    }

    private void setting(String id, Text words) {
        all.add(new Described(Part.SETTING, id, HEADER).with(Aspect.WORDS, words));
    }

    private static Described describe(String list, Citation citation) {
        Optional<LocalDate> until = citation.validUntil();
        return new Described(Part.SETTING, list + citation.id(), HEADER)
                .with(Aspect.WORDS, citation.text())
                .with(Aspect.CITATION, citation.citation())
                .with(
                        Aspect.VALID,
                        citation.validFrom() + " –"
                                + until.map(day -> " " + day).orElse(""));
    }

    private void days(Calendar calendar) {
        all.add(new Described(Part.CALENDAR, "–", CALENDAR)
                .with(Aspect.VALID, calendar.from() + " – " + calendar.until())
                .with(Aspect.SOURCE, calendar.source()));
        Map<Boolean, Text> words = Map.of(true, new Text("上班", "worked"), false, new Text("休息", "free"));
        calendar.holidays().stream().sorted().forEach(day -> day(day, words.get(false)));
        calendar.workdays().stream().sorted().forEach(day -> day(day, words.get(true)));
    }

    private void day(LocalDate day, Text words) {
        all.add(new Described(Part.CALENDAR, day.toString(), CALENDAR).with(Aspect.SETTING, words));
    }
}
