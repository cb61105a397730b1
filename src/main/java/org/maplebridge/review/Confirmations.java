package org.maplebridge.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.maplebridge.account.Caller;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.problem.Text;

/** No level stands by the machine alone: an officer of the tier that leads says that it holds. */
@ApplicationScoped
class Confirmations {

    @Inject
    Acts acts;

    @Inject
    Caller caller;

    /** @param seen what the officer looked at: nobody confirms what changed in the meantime */
    Deed confirm(Scene scene, Bodies.Confirmation seen) {
        Holds holds = scene.standing().holds();
        if (!caller.tier().equals(Optional.of(holds.tier()))) {
            throw Refusals.notLeading(holds.tier());
        }
        if (seen.level() != holds.level() || seen.tier() != holds.tier()) {
            throw Refusals.standsOtherwise(holds);
        }
        if (scene.standing().state() == State.CONFIRMED) {
            throw Refusals.doneAlready(new Text("这个决定已经确认", "This decision was confirmed"));
        }
        return acts.keep(Kind.CONFIRMATION, scene.standing().decision(), scene, out -> {
            out.writeStringField("level", holds.level().name());
            out.writeStringField("tier", holds.tier().name());
        });
    }
}
