package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.account.Caller;
import org.maplebridge.decision.PersonalParts;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** A party does not accept what was decided, and must be answered by somebody who did not decide it. */
@ApplicationScoped
class Objections {

    @Inject
    Acts acts;

    @Inject
    PersonalParts parts;

    @Inject
    Terms terms;

    @Inject
    Caller caller;

    /** @param about any decision of the chain: a party objects to the one that it was told of */
    Deed record(Scene scene, StoredDecision about, Bodies.Objection objection) {
        requireParty(about, objection.party());
        Terms.Of of = terms.of(about);
        Span within = of.review().answerWithin();
        Optional<ZonedDateTime> due = due(of.policy(), within, scene.now());
        return acts.keep(Kind.OBJECTION, about, scene, Optional.of(objection.words()), out -> {
            if (objection.party().isPresent()) {
                out.writeNumberField("party", objection.party().getAsInt());
            }
            out.writeStringField("terms", of.policy().id());
            out.writeObjectFieldStart("answerWithin");
            out.writeNumberField("n", within.n());
            out.writeStringField("unit", within.unit().name());
            if (due.isPresent()) {
                out.writeStringField("due", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due.get()));
            }
            out.writeEndObject();
        });
    }

    Deed answer(Scene scene, UUID id, Bodies.Answer answer) {
        Act.Objected objection = scene.chain().act(id, Act.Objected.class).orElseThrow(NotFoundException::new);
        if (!scene.standing().open().contains(objection)) {
            throw Refusals.doneAlready(new Text("这项异议已经答复", "This objection was answered"));
        }
        if (deciders(scene.chain(), objection).anyMatch(caller.name()::equals)) {
            throw Refusals.secondPerson(new Text(
                    "作出、确认或者更改决定的人不能答复对它的异议",
                    "Who made, confirmed or changed a decision cannot answer an objection to it"));
        }
        StoredDecision about = decision(scene.chain(), objection.head().decision());
        Terms.Of of = terms.of(about);
        if (answer.change().isPresent() && !isInEffect(answer.change().get(), scene.chain(), objection)) {
            throw Refusals.notInEffect();
        }
        answer.upheld().ifPresent(code -> requireReason(code, of));
        return acts.keep(Kind.ANSWER, about, scene, answer.words(), out -> {
            out.writeStringField("objection", id.toString());
            if (answer.change().isPresent()) {
                out.writeStringField("change", answer.change().get().toString());
            } else {
                out.writeStringField("upheld", answer.upheld().orElseThrow());
            }
            out.writeStringField("terms", of.policy().id());
        });
    }

    /** Who is answered must be known as far as the file knows it: its place among the parties, if any are named. */
    void requireParty(StoredDecision about, OptionalInt party) {
        int named = parts.parties(about.id);
        if (party.isPresent() ? party.getAsInt() >= named : named > 0) {
            throw new ProblemsFound(Problem.at(
                    new Place.InBody("/party"),
                    Code.OUT_OF_RANGE,
                    new Text("个人信息里有 %d 个当事人，请写是第几个，从 0 数起", "The personal part names %d parties; say which, from 0")
                            .with(named),
                    new Text("一个也没有时不写 party", "Leave party out when it names none")));
        }
    }

    private static void requireReason(String code, Terms.Of of) {
        Map<String, Text> reasons = of.review().upheld();
        if (!reasons.containsKey(code)) {
            throw new ProblemsFound(Refusals.unknownReason("upheld", code, reasons));
        }
    }

    private static Optional<ZonedDateTime> due(Policy policy, Span within, Instant from) {
        return policy.calendar()
                .due(from.atZone(ZoneOffset.UTC), within, policy.header().zone());
    }

    /** Who had a hand in what the party objects to: whoever decided, confirmed or changed anything before. */
    private static Stream<String> deciders(Chain chain, Act.Objected objection) {
        Instant objected = objection.head().at();
        return Stream.concat(
                chain.decisions().stream()
                        .filter(decision -> decision.at.isBefore(objected))
                        .map(decision -> decision.author),
                chain.acts().stream()
                        .filter(act -> !(act instanceof Act.Objected || act instanceof Act.Answered))
                        .filter(act -> act.head().at().isBefore(objected))
                        .map(act -> act.head().by()));
    }

    private static boolean isInEffect(UUID change, Chain chain, Act.Objected objection) {
        Instant objected = objection.head().at();
        boolean decided = chain.decisions().stream()
                .dropWhile(decision -> !decision.id.equals(objection.head().decision()))
                .skip(1)
                .anyMatch(decision -> decision.id.equals(change) && !decision.at.isBefore(objected));
        boolean raised = chain.acts(Act.Overridden.class).stream()
                .filter(override -> override.id().equals(change))
                .anyMatch(override ->
                        override.holds().isPresent() && override.head().at().isAfter(objected));
        boolean lowered = chain.acts(Act.Agreed.class).stream()
                .filter(agreed -> agreed.override().equals(change))
                .anyMatch(agreed ->
                        agreed.holds().isPresent() && agreed.head().at().isAfter(objected));
        return decided || raised || lowered;
    }

    private static StoredDecision decision(Chain chain, UUID id) {
        return chain.decisions().stream()
                .filter(decision -> decision.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
