package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.maplebridge.engine.Question;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;

/** A record as a person reads it: its members as they stand, and beside them the policy's own words in one language. */
record Answer(Policy policy, Language language) {

    /** The whole record, with its verdict put into words. */
    ObjectNode record(JsonNode record, List<Question> ask) {
        ObjectNode answer = record.deepCopy();
        answer.set("verdict", verdict(record.get("verdict"), ask));
        return answer;
    }

    /** A verdict with headline, sentences, open questions and labels. */
    ObjectNode verdict(JsonNode verdict, List<Question> ask) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Level level = Level.valueOf(verdict.get("level").textValue());
        answer.put(
                "headline",
                headline(level, Level.valueOf(verdict.get("couldReach").textValue()), language));
        answer.setAll((ObjectNode) verdict);
        ArrayNode reasons = answer.putArray("reasons");
        verdict.get("reasons").forEach(reason -> reasons.add(reason(reason)));
        ArrayNode questions = answer.putArray("ask");
        ask.forEach(question -> ask(question, questions.addObject()));
        answer.set("labels", labels(verdict));
        return answer;
    }

    /** Never a plain level while it may still turn out higher. */
    static String headline(Level level, Level couldReach, Language language) {
        boolean chinese = language == Language.ZH;
        String plain = chinese ? level.text().zh() : level.name();
        if (level == couldReach) {
            return plain;
        }
        return chinese ? plain + "，可能达到" + couldReach.text().zh() : plain + ", could be " + couldReach.name();
    }

    private ObjectNode reason(JsonNode reason) {
        Rule rule = policy.rule(reason.get("rule").textValue()).orElseThrow();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("rule", rule.id());
        answer.put("title", rule.sentence().in(language));
        answer.put("because", rule.because().in(language));
        answer.put("source", rule.source());
        answer.setAll((ObjectNode) reason);
        return answer;
    }

    private void ask(Question question, ObjectNode answer) {
        answer.put("fact", question.fact().name());
        answer.put("question", question.fact().question().in(language));
        question.couldRaiseTo().ifPresent(level -> answer.put("couldRaiseTo", level.name()));
        ArrayNode changes = answer.putArray("couldChange");
        question.couldChange().forEach(stage -> changes.add(stage.folder()));
    }

    /** The words for every id of the verdict, so that a page needs no table of its own. */
    private ObjectNode labels(JsonNode verdict) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        labels.put(
                "level", Level.valueOf(verdict.get("level").textValue()).text().in(language));
        labels.put("tier", Tier.valueOf(verdict.get("tier").textValue()).text().in(language));
        JsonNode duties = verdict.get("duties");
        ObjectNode units = labels.putObject("units");
        label(duties.get("notify"), policy.header().units(), units);
        duties.get("reports")
                .forEach(report -> label(report.get("to"), policy.header().units(), units));
        label(duties.get("involve"), policy.header().units(), units);
        ObjectNode laws = labels.putObject("laws");
        duties.get("reports").forEach(report -> {
            String law = report.get("law").textValue();
            laws.put(law, policy.header().laws().get(law).text().in(language));
        });
        ObjectNode because = labels.putObject("mediation");
        duties.get("mediation")
                .get("because")
                .forEach(reason -> because.put(
                        reason.textValue(),
                        policy.header().reasons().get(reason.textValue()).text().in(language)));
        clocks(verdict.get("clocks"), labels.putObject("clocks"));
        return labels;
    }

    private void label(JsonNode ids, Map<String, Text> words, ObjectNode labels) {
        ids.forEach(id -> labels.put(id.textValue(), words.get(id.textValue()).in(language)));
    }

    private void clocks(JsonNode clocks, ObjectNode labels) {
        for (ClockKind kind : ClockKind.values()) {
            JsonNode clock = kind.tier()
                    .map(tier -> clocks.path(kind.effect()).path(tier.name()))
                    .orElseGet(() -> clocks.path(kind.effect()));
            if (!clock.isMissingNode()) {
                String key = kind.tier().map(tier -> kind.effect() + "." + tier).orElse(kind.effect());
                Span span = new Span(
                        clock.get("n").intValue(),
                        ClockUnit.valueOf(clock.get("unit").textValue()));
                labels.put(key, kind.says(span).in(language));
            }
        }
    }
}
