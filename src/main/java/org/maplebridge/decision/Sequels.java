package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.account.Caller;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Decisions that follow others of the same dispute: one line without a fork, so that there is always one latest. */
@ApplicationScoped
class Sequels {

    private static final Place PREVIOUS = new Place.InBody("/previous");

    @Inject
    Caller caller;

    /** @throws ProblemsFound if there is no such decision in the caller's area, or another one follows it already */
    void requireLatest(Following following) {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> StoredDecision.<StoredDecision>findByIdOptional(following.previous())
                        .filter(decision -> caller.mayWorkIn(decision.area))
                        .isPresent());
        if (!known) {
            throw new ProblemsFound(Problem.at(
                    PREVIOUS,
                    Code.NOT_ALLOWED,
                    new Text("您的区划里没有这个决定", "There is no such decision in your area"),
                    new Text(
                            "请核对编号；第一次登记就不写 previous 和 why",
                            "Check the id; leave previous and why out the first time")));
        }
        requireNoOther(following);
    }

    /** @throws ProblemsFound if another one follows it already; it names the latest */
    void requireNoOther(Following following) {
        Optional<UUID> latest = QuarkusTransaction.requiringNew()
                .call(() -> StoredDecision.following(following.previous()).map(Sequels::latest));
        if (latest.isPresent()) {
            throw new ProblemsFound(superseded(PREVIOUS, latest.get()));
        }
    }

    private static UUID latest(StoredDecision decision) {
        return StoredDecision.following(decision.id).map(Sequels::latest).orElse(decision.id);
    }

    private static Problem superseded(Place place, UUID latest) {
        return Problem.at(
                place,
                Code.SUPERSEDED,
                new Text("这起纠纷已有更新的决定 %s", "There is a later decision of this dispute, %s").with(latest),
                new Text("请看过那一个，再接着它办", "Look at that one and go on from it"));
    }
}
