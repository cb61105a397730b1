package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.Policies;
import org.maplebridge.vocabulary.Facts;

/** What was decided, as an answer in the caller's language. A decision speaks in the words of its own policy, however old. */
@ApplicationScoped
class Rendering {

    @Inject
    Policies policies;

    @Inject
    Event<Shown> shown;

    private record Speech(String policy, Language language) {}

    /** In both languages, as many policies as are kept ready. */
    private final Cache<Speech, Answer> answers =
            Caffeine.newBuilder().maximumSize(2L * Policies.MOST_KEPT).build();

    /** A decision just made: nothing is evaluated again. */
    byte[] decided(Triage.Decided decided, Language language) {
        return answer(decided.finding().policy(), language)
                .of(decided.record(), Named.in(decided.finding().verdict()), decided.ask());
    }

    /** The verdict of a finding that is not stored. */
    byte[] verdict(Finding finding, CompiledPolicy policy, Language language) {
        Marked verdict = MarkedOutput.write(out -> VerdictWriter.write(finding, out));
        return answer(finding.policy(), language)
                .of(verdict, Named.in(finding.verdict()), policy.evaluation().ask(finding.facts(), finding.verdict()));
    }

    /** A decision found again, with what others have to say beside it. */
    byte[] decision(StoredDecision stored, Language language) {
        ObjectNode beside = JsonNodeFactory.instance.objectNode();
        shown.fire(new Shown(stored, language, beside));
        byte[] answer = made(stored, language);
        return beside.isEmpty() ? answer : with(beside, answer);
    }

    /** A decision as it was answered when it was made. */
    byte[] made(StoredDecision stored, Language language) {
        JsonNode record = stored.json();
        Evaluation evaluation = policies.of(stored.policyId);
        Facts facts = OwnPolicy.facts(stored, evaluation.policy());
        return answer(evaluation.policy(), language)
                .of(
                        Marked.in(stored.record),
                        Named.in(record.get("verdict")),
                        evaluation.ask(facts, evaluation.verdict(facts)));
    }

    /** An object with the members of another behind its own. */
    static byte[] with(ObjectNode beside, byte[] answer) {
        byte[] more = beside.toString().getBytes(StandardCharsets.UTF_8);
        return new Utf8(answer.length + more.length)
                .put(answer, 0, answer.length - 1)
                .put(Utf8.COMMA)
                .put(more, 1, more.length)
                .bytes();
    }

    private Answer answer(Policy policy, Language language) {
        return answers.get(new Speech(policy.id(), language), speech -> new Answer(policy, language));
    }

    /** One line of a list: enough to find a dispute again, and never a plain level that may still rise. */
    static ObjectNode summary(StoredDecision stored, Language language) {
        JsonNode record = stored.json();
        Level level = Level.valueOf(stored.level);
        Level couldReach = Level.valueOf(record.at("/verdict/couldReach").textValue());
        ObjectNode line = ((ObjectNode) record).retain("id", "at", "by", "policy", "reference", "source", "area");
        line.put("headline", Headline.of(level, couldReach, language));
        line.put("level", stored.level);
        line.put("couldReach", couldReach.name());
        line.put("tier", stored.tier);
        if (stored.category != null) {
            line.put(Criterion.CATEGORY.word(), stored.category);
        }
        ArrayNode rules = line.putArray("rules");
        Arrays.stream(stored.rules).forEach(rules::add);
        return line;
    }

    /** An answer that says which language it is in. */
    static Response.ResponseBuilder answer(Object body, Language language) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
