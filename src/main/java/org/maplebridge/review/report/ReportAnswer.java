package org.maplebridge.review.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;

/** The report as JSON, in the words of the policy in force where it still has the rule or the fact. */
final class ReportAnswer {

    private final Policy policy;
    private final Language language;

    ReportAnswer(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    ObjectNode of(OverrideReport report) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("zone", policy.header().zone().getId());
        answer.put("decisions", report.decisions());
        ArrayNode rules = answer.putArray("rules");
        report.rules().forEach(rule -> add(rule.getKey(), rule.getValue(), rules.addObject()));
        ObjectNode leftOpen = answer.putObject("leftOpen");
        leftOpen.put("decisions", report.asked());
        ArrayNode facts = leftOpen.putArray("facts");
        for (Map.Entry<String, Long> fact : report.leftOpen()) {
            ObjectNode one = facts.addObject().put("fact", fact.getKey());
            question(fact.getKey(), one);
            one.put("decisions", fact.getValue());
        }
        return answer;
    }

    private void add(String id, RuleCount count, ObjectNode answer) {
        answer.put("rule", id);
        policy.rule(id).ifPresent(rule -> answer.put("title", rule.sentence().in(language)));
        add(count.all(), answer);
        ObjectNode codes = answer.putObject("codes");
        count.codes().forEach(codes::put);
        ArrayNode months = answer.putArray("months");
        count.months().forEach((month, of) -> add(of, months.addObject().put("month", month.toString())));
    }

    private static void add(RuleCount.Month of, ObjectNode answer) {
        answer.put("decisive", of.decisive());
        answer.put("raised", of.raised());
        answer.put("lowered", of.lowered());
    }

    private void question(String fact, ObjectNode answer) {
        policy.vocabulary()
                .fact(fact)
                .ifPresent(known -> answer.put("question", known.question().in(language)));
    }
}
