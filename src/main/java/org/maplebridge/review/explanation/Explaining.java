package org.maplebridge.review.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.maplebridge.decision.Headline;
import org.maplebridge.decision.Source;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.release.Policies;
import org.maplebridge.review.Chain;
import org.maplebridge.review.Holds;
import org.maplebridge.review.Standing;
import org.maplebridge.review.explanation.Explanation.Because;
import org.maplebridge.review.explanation.Explanation.Confirmed;
import org.maplebridge.review.explanation.Explanation.Ground;
import org.maplebridge.review.explanation.Explanation.How;
import org.maplebridge.review.explanation.Explanation.KnownFact;
import org.maplebridge.review.explanation.Explanation.Named;
import org.maplebridge.review.explanation.Explanation.Now;
import org.maplebridge.review.explanation.Explanation.OfPolicy;
import org.maplebridge.review.explanation.Explanation.Open;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;

/**
 * Puts a record into words, in those of the policy that it was decided under. The verdict is the record's own; only what
 * was open is asked anew, for it is in no record.
 */
final class Explaining {

    private final Policies policies;
    private final Chain chain;
    private final Standing standing;
    private final JsonNode record;
    private final JsonNode verdict;
    private final Evaluation evaluation;
    private final Policy policy;
    private final Header header;
    private final Language language;
    private final Facts facts;
    private final InWords words;

    private Explaining(StoredDecision decision, Chain chain, Standing standing, Policies policies, Language language) {
        this.policies = policies;
        this.chain = chain;
        this.standing = standing;
        this.record = decision.json();
        this.verdict = record.get("verdict");
        this.evaluation = policies.of(decision.policyId);
        this.policy = evaluation.policy();
        this.header = policy.header();
        this.language = language;
        this.facts = FactsReader.read(record.get("facts"), "/facts", policy.vocabulary(), new Problems());
        this.words = new InWords(header, language);
    }

    /** @param chain the one that the decision belongs to, and what holds of it */
    static Explanation of(
            StoredDecision decision, Chain chain, Standing standing, Policies policies, Language language) {
        return new Explaining(decision, chain, standing, policies, language).explanation();
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
                Optional.ofNullable(text(record, "occurredAt")).map(words::moment),
                words.moment(text(record, "at")),
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
                words.duties(verdict.get("duties")),
                words.clocks(verdict.get("clocks")),
                now(),
                Course.of(chain, policies, language));
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

    /** In the words of the policy of the latest decision, which may be another one. */
    private Now now() {
        Header latest = policies.of(standing.decision().policyId).policy().header();
        InWords inWords = new InWords(latest, language);
        Holds holds = standing.holds();
        return new Now(
                standing.decision().id.toString(),
                new Named(standing.state().name(), say(standing.state().text())),
                standing.confirmed()
                        .map(act -> new Confirmed(
                                act.head().by(), inWords.moment(act.head().at()))),
                Headline.of(holds.level(), holds.couldReach(), language),
                named(holds.level()),
                new Named(holds.tier().name(), say(holds.tier().text())),
                inWords.moment(standing.since()),
                inWords.duties(holds.duties()),
                inWords.clocks(holds.clocks()));
    }

    private Named named(Level level) {
        return new Named(level.name(), say(level.text()));
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
