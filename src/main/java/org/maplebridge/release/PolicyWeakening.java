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

/** A promise that was given up, or made narrower, with an approval that named it. */
@Entity
@Table(name = "policy_weakening")
@IdClass(PolicyWeakening.Key.class)
class PolicyWeakening extends PanacheEntityBase {

    /** Numbered within the approval, from 1. */
    record Key(String policyId, Instant approvedAt, int n) {}

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Id
    @Column(name = "approved_at")
    public Instant approvedAt;

    @Id
    public int n;

    public String promise;

    static void add(PolicyApproval approval, List<String> promises) {
        for (int at = 0; at < promises.size(); at++) {
            PolicyWeakening row = new PolicyWeakening();
            row.policyId = approval.policyId;
            row.approvedAt = approval.at;
            row.n = at + 1;
            row.promise = promises.get(at);
            row.persist();
        }
    }

    static List<String> of(PolicyApproval approval) {
        return PolicyWeakening.<PolicyWeakening>list(
                        "policyId = ?1 and approvedAt = ?2", Sort.by("n"), approval.policyId, approval.at)
                .stream()
                .map(row -> row.promise)
                .toList();
    }
}
