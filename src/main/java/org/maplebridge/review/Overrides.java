package org.maplebridge.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.account.Caller;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** The one way to change a level or a tier: raised by one person at once, lowered one step by two after a review. */
@ApplicationScoped
class Overrides {

    @Inject
    Acts acts;

    @Inject
    Standings standings;

    @Inject
    Terms terms;

    @Inject
    Caller caller;

    Deed ask(Scene scene, Bodies.Override asked) {
        Standing standing = scene.standing();
        Direction direction = direction(standing.holds(), asked);
        if (direction == Direction.LOWER) {
            requireReview(standing, asked.reviewed());
        } else if (asked.reviewed().isPresent()) {
            throw Refusals.noSuchStep(
                    "reviewed",
                    new Text("调高不用回访", "Raising needs no review"),
                    new Text("请去掉 reviewed", "Leave reviewed out"));
        }
        Terms.Of of = terms.of(standing.decision());
        Map<String, Text> reasons = direction.reasons(of.review());
        if (!reasons.containsKey(asked.reason())) {
            throw new ProblemsFound(Refusals.unknownReason("reason", asked.reason(), reasons));
        }
        Optional<Holds> holds = direction == Direction.RAISE
                ? Optional.of(standings.changed(standing, asked.dimension(), asked.to(), direction, scene.now()))
                : Optional.empty();
        return acts.keep(Kind.OVERRIDE, standing.decision(), scene, Optional.of(asked.words()), out -> {
            out.writeStringField("direction", direction.name());
            out.writeStringField("dimension", asked.dimension().name());
            out.writeStringField("from", standing.holds().value(asked.dimension()));
            out.writeStringField("to", asked.to());
            out.writeStringField("reason", asked.reason());
            out.writeStringField("terms", of.policy().id());
            if (asked.reviewed().isPresent()) {
                out.writeStringField("reviewed", asked.reviewed().get().toString());
            }
            rules(standing, asked.dimension(), out);
            holds(holds, out);
        });
    }

    /** A second person's word on a lowering. Whoever asked for it may take it back, but not agree. */
    Deed agree(Scene scene, UUID override, boolean agrees) {
        Standing standing = scene.standing();
        Act.Overridden asked = standing.pending()
                .filter(pending -> pending.id().equals(override))
                .orElseThrow(() ->
                        Refusals.doneAlready(new Text("这项调低已经不在等人确认", "This lowering waits for nobody any more")));
        if (agrees && asked.head().by().equals(caller.name())) {
            throw Refusals.secondPerson(new Text("申请调低的人不能自己确认", "Who asked for a lowering cannot agree to it"));
        }
        if (agrees && !caller.tier().equals(Optional.of(standing.holds().tier()))) {
            throw Refusals.notLeading(standing.holds().tier());
        }
        Optional<Holds> holds = agrees
                ? Optional.of(standings.changed(standing, asked.dimension(), asked.to(), Direction.LOWER, scene.now()))
                : Optional.empty();
        return acts.keep(Kind.CONFIRMATION, standing.decision(), scene, out -> {
            out.writeStringField("override", override.toString());
            out.writeBooleanField("agrees", agrees);
            holds(holds, out);
        });
    }

    private static Direction direction(Holds holds, Bodies.Override asked) {
        String stands = holds.value(asked.dimension());
        int steps = asked.dimension().steps(stands, asked.to());
        if (steps == 0) {
            throw Refusals.noSuchStep(
                    asked.dimension().member(),
                    new Text("现在就是 %s", "It stands at %s already").with(stands),
                    new Text("请写要改成的那一级", "Write what it is to become"));
        }
        if (steps < -1) {
            throw Refusals.noSuchStep(
                    asked.dimension().member(),
                    new Text("一次只能降一级，现在是 %s", "One step at a time; it stands at %s").with(stands),
                    new Text("请先降一级，再回访，再降", "Lower it one step, review it, and go on"));
        }
        return steps > 0 ? Direction.RAISE : Direction.LOWER;
    }

    private static void requireReview(Standing standing, Optional<Instant> reviewed) {
        if (standing.pending().isPresent()) {
            throw Refusals.doneAlready(new Text("已有一项调低在等人确认", "A lowering waits for a second person already"));
        }
        if (reviewed.filter(review -> !review.isBefore(standing.lastChange())).isEmpty()) {
            throw Refusals.reviewFirst(standing.lastChange());
        }
    }

    /** Which rules had decided what is changed: a rule that is often overridden is a broken rule. */
    private static void rules(Standing standing, Dimension dimension, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("rules");
        JsonNode verdict = standing.decision().json().get("verdict");
        String reached = verdict.get(dimension.member()).textValue();
        for (String rule : Fired.of(verdict).stream()
                .filter(fired -> fired.dimension() == dimension && fired.to().equals(reached))
                .map(Fired::rule)
                .sorted()
                .toList()) {
            out.writeString(rule);
        }
        out.writeEndArray();
    }

    private static void holds(Optional<Holds> holds, JsonGenerator out) throws IOException {
        if (holds.isPresent()) {
            out.writeObjectFieldStart("holds");
            holds.get().write(out);
            out.writeEndObject();
        }
    }
}
