package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.journal.Kind;

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

    static void add(String policyId, String by, Instant at, Optional<String> note) {
        PolicyApproval row = new PolicyApproval();
        row.policyId = policyId;
        row.by = by;
        row.at = at;
        row.note = note.orElse(null);
        row.persist();
        PolicyDeed.keep(Kind.APPROVAL, policyId, at, by, row.note);
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
