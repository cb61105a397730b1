package org.maplebridge.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.maplebridge.decision.Headline;
import org.maplebridge.problem.Language;

/** What holds now, as it is shown beside the first verdict. Codes and ids; never a person's own words. */
final class StandingAnswer {

    private StandingAnswer() {}

    /** @param now by which an answer is late */
    static ObjectNode of(Chain chain, Standing standing, Language language, Instant now) {
        Holds holds = standing.holds();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("state", standing.state().name());
        answer.put("decision", standing.decision().id.toString());
        answer.put("headline", Headline.of(holds.level(), holds.couldReach(), language));
        answer.put("level", holds.level().name());
        answer.put("tier", holds.tier().name());
        answer.put("couldReach", holds.couldReach().name());
        answer.put("since", standing.since().toString());
        answer.set("duties", holds.duties());
        answer.set("clocks", holds.clocks());
        standing.pending().ifPresent(pending -> answer.putObject("pending")
                .put("override", pending.id().toString())
                .put("dimension", pending.dimension().name())
                .put("to", pending.to())
                .put("by", pending.head().by()));
        ArrayNode open = answer.putArray("objections");
        standing.open().forEach(objection -> add(objection, open.addObject(), now));
        ArrayNode decisions = answer.putArray("decisions");
        chain.decisions().forEach(decision -> decisions.add(decision.id.toString()));
        ArrayNode acts = answer.putArray("acts");
        chain.acts().forEach(act -> ActAnswer.add(act, acts.addObject()));
        return answer;
    }

    private static void add(Act.Objected objection, ObjectNode answer, Instant now) {
        answer.put("objection", objection.id().toString());
        answer.put("decision", objection.head().decision().toString());
        objection.party().ifPresent(party -> answer.put("party", party));
        objection.due().ifPresent(due -> answer.put("due", due.toString()).put("late", due.isBefore(now)));
    }
}
