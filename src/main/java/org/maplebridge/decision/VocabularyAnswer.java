package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;

/** The facts of a policy as a form needs them: in its order and groups, with questions and values in one language. */
record VocabularyAnswer(Policy policy, Language language) {

    ObjectNode json() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("policy", policy.id());
        answer.put("version", policy.header().version());
        answer.put("title", policy.header().title().in(language));
        answer.put("notice", policy.header().notice().in(language));
        ArrayNode groups = answer.putArray("groups");
        policy.vocabulary()
                .groups()
                .forEach((id, text) -> groups.addObject().put("id", id).put("text", text.in(language)));
        ArrayNode facts = answer.putArray("facts");
        policy.vocabulary().all().forEach(fact -> write(fact, facts.addObject()));
        ArrayNode implications = answer.putArray("implies");
        policy.vocabulary().implications().forEach(implication -> implications.add(implication.written()));
        return answer;
    }

    private void write(Fact fact, ObjectNode answer) {
        answer.put("name", fact.name());
        answer.put("text", fact.text().in(language));
        answer.put("question", fact.question().in(language));
        answer.put("purpose", fact.purpose().in(language));
        answer.put("group", fact.group());
        ArrayNode stages = answer.putArray("stages");
        fact.stages().forEach(stage -> stages.add(stage.folder()));
        answer.put("party", fact.shownToParty());
        answer.put("changeable", fact.changeable());
        if (fact.type() instanceof FactType.Named named) {
            answer.put("type", named.isOrdered() ? "scale" : "choice");
            ArrayNode values = answer.putArray("values");
            named.terms().forEach(term -> values.addObject()
                    .put("id", term.id())
                    .put("text", term.text().in(language)));
        } else if (fact.type() instanceof FactType.Number number) {
            answer.put("type", "number").put("min", number.min()).put("max", number.max());
            answer.put("unit", number.unit().in(language));
        } else {
            answer.put("type", "yesno");
        }
    }
}
