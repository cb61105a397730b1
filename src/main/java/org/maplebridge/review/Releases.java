package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.account.Caller;
import org.maplebridge.decision.OwnPolicy;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.review.party.PartyPage;
import org.maplebridge.review.party.PartyView;

/** An officer hands a party its page: only what a person confirmed, and on record before it can be printed. */
@ApplicationScoped
class Releases {

    @Inject
    Acts acts;

    @Inject
    Objections objections;

    @Inject
    OwnPolicy policy;

    @Inject
    Caller caller;

    Deed release(Scene scene, Bodies.Release release) {
        StoredDecision latest = scene.standing().decision();
        Tier leading = scene.standing().holds().tier();
        if (!caller.tier().equals(Optional.of(leading))) {
            throw Refusals.notLeading(leading);
        }
        if (scene.standing().state() != State.CONFIRMED) {
            throw Refusals.notConfirmed();
        }
        objections.requireParty(latest, release.party());
        return acts.keep(Kind.RELEASE, latest, scene, out -> {
            if (release.party().isPresent()) {
                out.writeNumberField("party", release.party().getAsInt());
            }
            out.writeStringField("language", Spoken.tag(release.language()));
        });
    }

    /** A page and the release that it belongs to. */
    record Printed(Act.Released release, PartyPage page) {}

    /** The page of a release, the same whenever it is printed: made from the decision's facts and the release alone. */
    Printed page(StoredDecision decision, UUID id) {
        Act.Released release = Deed.about(decision.id.toString()).stream()
                .flatMap(deed -> Act.of(deed).stream())
                .filter(act -> act.id().equals(id))
                .filter(Act.Released.class::isInstance)
                .map(Act.Released.class::cast)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        PartyView view = PartyView.of(policy.facts(decision), policy.evaluation(decision), release.language());
        OffsetDateTime day =
                release.head().at().atZone(policy.of(decision).header().zone()).toOffsetDateTime();
        return new Printed(release, PartyPage.of(view, id, day, release.language()));
    }
}
