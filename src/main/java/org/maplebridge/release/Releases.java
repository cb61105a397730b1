package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Certificate;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** What people do with policies: propose, approve, put into force, go back, withdraw. Each act is kept, by whom and when. */
@ApplicationScoped
class Releases {

    @Inject
    PolicySettings settings;

    @Inject
    PolicyInForce inForce;

    @Inject
    UsedRules used;

    @Inject
    Policies policies;

    @Inject
    Differences differences;

    @Inject
    Turn turn;

    /** @param isNew not when these very bytes were kept before: then that proposal stands, with its proposer and note */
    record Proposed(String id, boolean isNew) {}

    /**
     * Keeps a policy whole, if nothing is wrong with it; one that was proposed before stays as it was.
     *
     * @return its id, and whether it is new
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with it
     */
    Proposed propose(Folder folder, Act act) {
        try (CompiledPolicy compiled = PolicyProof.load(folder)) {
            Policy policy = compiled.policy();
            used.requireKept(policy);
            Certificate certificate = Certificates.prove(policy);
            return turn.taking(now -> {
                boolean isNew = StoredPolicy.keep(policy, act.by(), act.note(), now);
                PolicyCertificate.keep(certificate, now);
                return new Proposed(policy.id(), isNew);
            });
        }
    }

    /**
     * A second person agrees. Who saved what the folder brought is not known, so nobody can be the second.
     *
     * @param approval names every promise that the policy weakens against the one it is to replace, and every kind of dispute that
     *     it decides differently
     * @throws org.maplebridge.problem.ProblemsFound also if it breaks a promise of its own, or a weakened one is not named
     */
    void approve(String id, Approval approval, Act act) {
        Policy proposed = policies.read(id);
        Certificate certificate = isCertified(id) ? null : Certificates.prove(proposed);
        // Found and kept before the turn is taken: nobody who must go back at once waits for a proof.
        differences.between(inForce.now().policy(), proposed);
        change(id, (policy, history) -> {
            if (InForce.isByFolder(policy.proposedBy)) {
                throw Refusals.wrongState(
                        new Text("这个政策是文件夹带来的，不知道由谁提出", "The folder brought this policy: who proposed it is not known"),
                        new Text(
                                "请改 policy.yaml 里的 version，再用 POST /api/v1/policies 提出",
                                "Change version in policy.yaml and propose it with POST /api/v1/policies"));
            }
            if (policy.proposedBy.equals(act.by())) {
                throw Refusals.ownApproval();
            }
            if (isApproved(id, history) || history.wasInForce(id)) {
                throw Refusals.wrongState(
                        new Text("这个政策已经批准过", "This policy is approved already"),
                        new Text(
                                "可以直接启用（activate）；生效过的用 rollback 回去",
                                "Activate it; or roll back to it if it was in force"));
            }
            Policies.folder(id); // the bytes that are approved are those of the id, or it fails
            Agreement agreement =
                    Agreement.of(approval, history.currentId().map(policies::read), proposed, differences);
            if (certificate != null) {
                PolicyCertificate.keep(certificate, history.now());
            }
            PolicyApproval.add(id, act, history.now(), history.currentId(), agreement);
        });
    }

    private static boolean isCertified(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PolicyCertificate.find(id).isPresent());
    }

    /** Whether its last approval speaks of the policy that it would replace now. */
    private static boolean isApproved(String id, History history) {
        PolicyApproval last = history.approvals().get(id);
        return last != null && last.isAgainst(history.currentId());
    }

    /** Puts a policy that was never in force there, at once or from a moment to come. */
    void activate(String id, Optional<Instant> from, Act act) {
        change(id, (policy, history) -> {
            if (history.of(id).findAny().isPresent()) {
                throw Refusals.wrongState(
                        new Text("这个政策已经启用过，或已定好启用时间", "This policy was put into force, or its moment is set"),
                        new Text(
                                "要回到以前的政策用 rollback；要取消还没到的启用时间用 withdraw",
                                "Use rollback to go back to an earlier policy, withdraw to take back a moment to come"));
            }
            if (!settings.followsFolder()) {
                requireApproved(id, history);
            }
            if (from.isPresent()) {
                activate(id, from.get(), history, act);
            } else {
                InForce.addNow(id, act.by(), history.now(), act.note());
            }
        });
        inForce.follow(Optional.empty());
    }

    /** For the place of the policy that it will follow: so only one at a time may be about to come. */
    private static void requireApproved(String id, History history) {
        if (!history.approvals().containsKey(id)) {
            throw Refusals.wrongState(
                    new Text("这个政策还没有批准", "This policy is not approved yet"),
                    new Text("请由提出人以外的人批准（approve）", "Let somebody other than its proposer approve it"));
        }
        if (!isApproved(id, history)) {
            throw Refusals.wrongState(
                    new Text(
                            "批准以后，现行的政策换过了：削弱的承诺和不同的裁定是对着另一个政策确认的",
                            "Another policy came into force since it was approved: what it weakens and decides differently"
                                    + " was confirmed against another one"),
                    new Text(
                            "请看 GET …/diff，对着现行的政策再批准一次（approve）",
                            "Read GET …/diff and approve it again, against the one in force"));
        }
        if (!history.coming().isEmpty()) {
            throw Refusals.wrongState(
                    new Text(
                            "另一个政策已定好启用时间，它是对着现行的政策批准的",
                            "Another policy is set to come, approved against the one in force"),
                    new Text("请等它启用，或先撤回它（withdraw）", "Wait until it is in force, or withdraw it first"));
        }
    }

    private static void activate(String id, Instant from, History history, Act act) {
        if (!from.isAfter(history.now())) {
            throw Refusals.parameter(
                    "at",
                    Code.OUT_OF_RANGE,
                    new Text("启用时间已经过去", "This moment has passed"),
                    new Text("请写将来的时间；要马上启用就不写 at", "Give a moment to come, or none for at once"));
        }
        if (InForce.findById(from) != null) {
            throw Refusals.wrongState(
                    new Text("另一个政策正好在这一刻启用", "Another policy begins in this very instant"),
                    new Text("请换一个时间，例如晚一分钟", "Take another moment, a minute later for example"));
        }
        InForce.add(id, from, act.by(), history.now(), act.note(), List.of());
    }

    /**
     * Goes back, at once: to an earlier policy that is named, or one step. That needs no second person; but to give up a promise of
     * the policy in force takes a note, and where approval is required what was set to come, against that one, is withdrawn.
     */
    String rollback(Optional<String> to, Act act) {
        String id = turn.taking(now -> {
            History history = History.read(now);
            String earlier = to.or(() -> InForce.before(now).map(row -> row.policyId))
                    .orElseThrow(() -> Refusals.wrongState(
                            new Text("没有更早的政策可以回去", "There is no earlier policy to go back to"),
                            new Text("请用 to 指明回到哪个政策", "Say which with the parameter to")));
            if (!history.wasInForce(earlier) || history.state(earlier) == State.IN_FORCE) {
                throw Refusals.wrongState(
                        new Text("只能回到以前生效过、现在不生效的政策", "One can go back only to a policy that was in force and is not"),
                        new Text("以前的政策见 GET /api/v1/policies", "GET /api/v1/policies lists the earlier ones"));
            }
            back(earlier, history, act);
            return earlier;
        });
        inForce.follow(Optional.empty());
        return id;
    }

    private void back(String id, History history, Act act) {
        List<String> weakened = Agreement.toGoBack(history.currentId().map(policies::read), policies.read(id), act);
        InForce back = InForce.addNow(id, act.by(), history.now(), act.note(), weakened);
        if (!settings.followsFolder()) {
            history.coming().stream()
                    .filter(row -> row.since.isAfter(back.since))
                    .forEach(row -> PolicyWithdrawal.add(row.policyId, act.by(), history.now(), act.note()));
        }
    }

    /** Takes back for good what was never in force. */
    void withdraw(String id, Act act) {
        change(id, (policy, history) -> {
            if (history.wasInForce(id)) {
                throw Refusals.wrongState(
                        new Text("生效过的政策不能撤回：有决定以它为据", "What was in force cannot be withdrawn: decisions rest on it"),
                        new Text("请用 rollback 回到以前的政策", "Use rollback to go back to an earlier policy"));
            }
            PolicyWithdrawal.add(id, act.by(), history.now(), act.note());
        });
        inForce.follow(Optional.empty());
    }

    /** One change to one policy, which must be there and not withdrawn. */
    private void change(String id, BiConsumer<StoredPolicy, History> change) {
        turn.taking(now -> {
            StoredPolicy policy = StoredPolicy.require(id);
            History history = History.read(now);
            if (history.state(id) == State.WITHDRAWN) {
                throw Refusals.wrongState(
                        new Text("这个政策已经撤回", "This policy was withdrawn"),
                        new Text("请改动后重新提出", "Change it and propose it anew"));
            }
            change.accept(policy, history);
            return null;
        });
    }
}
