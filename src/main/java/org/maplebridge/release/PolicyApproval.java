package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** That a second person agreed to a policy, to these very bytes. */
@Entity
@Table(name = "policy_approval")
class PolicyApproval extends PanacheEntityBase {

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Column(name = "approved_by")
    public String by;

    public Instant at;

    /** Null if none was given. */
    public String note;

    /**
     * @param weakened each promise that it knowingly weakens
     * @param differences each kind of dispute that it knowingly decides differently
     */
    static void add(String policyId, Act act, Instant at, List<String> weakened, List<String> differences) {
        PolicyApproval row = new PolicyApproval();
        row.policyId = policyId;
        row.by = act.by();
        row.at = at;
        row.note = act.note().orElse(null);
        row.persist();
        PolicyDeed.approval(row, weakened, differences);
    }

    /** What was never put into force and not taken back, the last approved first. */
    static List<String> waiting(int most) {
        return PolicyApproval.<PolicyApproval>find(
                        "policyId not in (select policyId from InForce)"
                                + " and policyId not in (select policyId from PolicyWithdrawal)",
                        Sort.descending("at", "policyId"))
                .range(0, most - 1)
                .stream()
                .map(approval -> approval.policyId)
                .toList();
    }
}
