package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.journal.Kind;

/** That a policy which was never in force was taken back for good. */
@Entity
@Table(name = "policy_withdrawal")
class PolicyWithdrawal extends PanacheEntityBase {

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Column(name = "withdrawn_by")
    public String by;

    public Instant at;

    /** Null if none was given. */
    public String note;

    static void add(String policyId, String by, Instant at, Optional<String> note) {
        PolicyWithdrawal row = new PolicyWithdrawal();
        row.policyId = policyId;
        row.by = by;
        row.at = at;
        row.note = note.orElse(null);
        row.persist();
        PolicyDeed.keep(Kind.WITHDRAWAL, policyId, at, by, row.note);
    }
}
