package org.maplebridge.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.decision.OwnPolicy;
import org.maplebridge.decision.StoredDecision;

/** Goes through a chain from its first decision on, one decision and one act after the other. */
final class Reckoning {

    private final OwnPolicy policy;
    private StoredDecision decision;
    private Holds holds;
    private Instant since;
    private Instant lastChange;
    private Optional<Act> confirmed = Optional.empty();
    private Optional<Act.Overridden> pending = Optional.empty();
    private final List<Act.Objected> open = new ArrayList<>();

    Reckoning(OwnPolicy policy, StoredDecision first) {
        this.policy = policy;
        this.decision = first;
        this.holds = Holds.of(first.json().get("verdict"));
        this.since = first.at;
        this.lastChange = first.at;
    }

    Standing standing() {
        return new Standing(decision, holds, since, lastChange, confirmed, pending, List.copyOf(open));
    }

    /** A later decision of the same dispute. It may raise what holds, and never lowers it. */
    void follow(StoredDecision next) {
        Holds then = new Change(policy, next).follow(holds, decision);
        decision = next;
        change(then, next.at);
    }

    void take(Act act) {
        if (act instanceof Act.Confirmed) {
            confirmed = Optional.of(act);
        } else if (act instanceof Act.Overridden override) {
            take(override);
        } else if (act instanceof Act.Agreed agreed) {
            take(agreed);
        } else if (act instanceof Act.Objected objected) {
            open.add(objected);
        } else if (act instanceof Act.Answered answered) {
            open.removeIf(objection -> objection.id().equals(answered.objection()));
        }
    }

    private void take(Act.Overridden override) {
        if (override.holds().isPresent()) {
            change(override.holds().get(), override.head().at());
        } else {
            pending = Optional.of(override);
        }
    }

    /** Who agrees is of the leading tier, and so stands by the lower level too; but a lower tier has yet to take over. */
    private void take(Act.Agreed agreed) {
        Optional<Act.Overridden> asked =
                pending.filter(override -> override.id().equals(agreed.override()));
        pending = Optional.empty();
        if (agreed.holds().isPresent()) {
            change(agreed.holds().get(), agreed.head().at());
            confirmed = asked.filter(override -> override.dimension() == Dimension.LEVEL)
                    .map(agreement -> agreed);
        }
    }

    /** What was confirmed before, or asked to be lowered, was about something else. */
    private void change(Holds then, Instant at) {
        if (then.level() != holds.level() || then.tier() != holds.tier()) {
            since = at;
        }
        holds = then;
        lastChange = at;
        confirmed = Optional.empty();
        pending = Optional.empty();
    }
}
