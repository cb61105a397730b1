package org.maplebridge.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.problem.http.Spoken;

/** One act in a list of them: who did what and when, by codes. */
final class ActAnswer {

    private ActAnswer() {}

    static void add(Act act, ObjectNode answer) {
        Act.Head head = act.head();
        answer.put("act", head.id().toString())
                .put("decision", head.decision().toString())
                .put("at", head.at().toString())
                .put("by", head.by());
        if (act instanceof Act.Confirmed confirmed) {
            answer.put("does", "CONFIRMED")
                    .put("level", confirmed.level().name())
                    .put("tier", confirmed.tier().name());
        } else if (act instanceof Act.Overridden override) {
            answer.put("does", override.direction() == Direction.RAISE ? "RAISED" : "ASKED_TO_LOWER")
                    .put("dimension", override.dimension().name())
                    .put("from", override.from())
                    .put("to", override.to())
                    .put("reason", override.reason())
                    .put("terms", override.terms());
            override.reviewed().ifPresent(reviewed -> answer.put("reviewed", reviewed.toString()));
        } else if (act instanceof Act.Agreed agreed) {
            answer.put("does", agreed.holds().isPresent() ? "LOWERED" : "DID_NOT_AGREE")
                    .put("override", agreed.override().toString());
        } else if (act instanceof Act.Objected objected) {
            answer.put("does", "OBJECTED").put("terms", objected.terms());
            objected.party().ifPresent(party -> answer.put("party", party));
            objected.due().ifPresent(due -> answer.put("due", due.toString()));
        } else if (act instanceof Act.Answered answered) {
            answer.put("does", "ANSWERED")
                    .put("objection", answered.objection().toString())
                    .put("terms", answered.terms());
            answered.change().ifPresent(change -> answer.put("change", change.toString()));
            answered.upheld().ifPresent(code -> answer.put("upheld", code));
        } else if (act instanceof Act.Released released) {
            answer.put("does", "RELEASED").put("language", Spoken.tag(released.language()));
            released.party().ifPresent(party -> answer.put("party", party));
        }
    }
}
