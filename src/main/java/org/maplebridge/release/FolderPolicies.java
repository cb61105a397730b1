package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Brings policies of the folder into force. It speaks only when it changes: going back by a call outlasts a restart. */
@ApplicationScoped
class FolderPolicies {

    @Inject
    PolicySettings settings;

    @Inject
    UsedRules used;

    @Inject
    Turn turn;

    @Inject
    Clock clock;

    /**
     * Takes the folder at its word, if it is followed and says something new, or if the store is empty. Two services that meet
     * an empty store take turns: the second finds the first one's entry.
     *
     * @throws ProblemsFound if it uses an id for another rule, or holds what was withdrawn
     */
    void bring(Policy policy) {
        if (isNew(policy.id())) {
            used.requireKept(policy);
            turn.taking(now -> {
                if (isAwaited(policy.id(), now)) {
                    requireNotWithdrawn(policy);
                    InForce.bring(policy, InForce.all().isEmpty() ? InForce.BOOTSTRAP : InForce.FOLDER, now);
                }
                return null;
            });
        }
    }

    /** Whether the folder would be heard if it held a policy of this id. */
    boolean isNew(String id) {
        return QuarkusTransaction.requiringNew().call(() -> isAwaited(id, clock.instant()));
    }

    private boolean isAwaited(String id, Instant now) {
        return settings.followsFolder()
                ? InForce.isNewOfFolder(id)
                : InForce.from(now).isEmpty();
    }

    private static void requireNotWithdrawn(Policy policy) {
        if (PolicyWithdrawal.findById(policy.id()) != null) {
            throw new ProblemsFound(List.of(Problem.at(
                    Place.InFile.whole("policy.yaml"),
                    Code.WRONG_STATE,
                    new Text(
                                    "文件夹里正是已撤回的政策 %s，它不再生效",
                                    "The folder holds policy %s, which was withdrawn and never comes into force")
                            .with(policy.id().substring(0, 12)),
                    new Text("请改动后再保存，例如换一个 version", "Change it, for example its version, and save it again"))));
        }
    }
}
