package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That a second person agreed to a policy, to these very bytes, in place of the one that was in force. */
@Entity
@Table(name = "policy_approval")
@IdClass(PolicyApproval.Key.class)
class PolicyApproval extends PanacheEntityBase {

    /** A policy is approved anew when another came into force since. */
    record Key(String policyId, Instant at) {}

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Id
    public Instant at;

    @Column(name = "approved_by")
    public String by;

    /** The policy in force, which it was agreed to replace; null in rows of before that was kept. */
    public String against;

    /** Null if none was given. */
    public String note;

    /** @param against the policy in force, if there is one */
    static void add(String policyId, Act act, Instant at, Optional<String> against, Agreement agreement) {
        PolicyApproval row = new PolicyApproval();
        row.policyId = policyId;
        row.by = act.by();
        row.at = at;
        row.against = against.orElse(null);
        row.note = act.note().orElse(null);
        row.persist();
        PolicyWeakening.add(row, agreement.weakened());
        PolicyDeed.approval(row, agreement);
    }

    /** Whether that is the policy which it would replace now. */
    boolean isAgainst(Optional<String> inForce) {
        return Optional.ofNullable(against).equals(inForce);
    }

    /** What was never put into force and not taken back, the last approved first. */
    static List<String> waiting(int most) {
        return PolicyApproval.<PolicyApproval>find(
                        "policyId not in (select policyId from InForce)"
                                + " and policyId not in (select policyId from PolicyWithdrawal)",
                        Sort.descending("at", "policyId"))
                .stream()
                .map(approval -> approval.policyId)
                .distinct()
                .limit(most)
                .toList();
    }
}
