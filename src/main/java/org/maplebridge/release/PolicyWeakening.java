package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/** A promise that was given up, or made narrower, with an approval that named it. */
@Entity
@Table(name = "policy_weakening")
@IdClass(PolicyWeakening.Key.class)
class PolicyWeakening extends PanacheEntityBase {

    /** Numbered within the approval, from 1. */
    record Key(String policyId, int n) {}

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Id
    public int n;

    public String promise;

    static void add(String policyId, List<String> promises) {
        for (int at = 0; at < promises.size(); at++) {
            PolicyWeakening row = new PolicyWeakening();
            row.policyId = policyId;
            row.n = at + 1;
            row.promise = promises.get(at);
            row.persist();
        }
    }

    static List<String> of(String policyId) {
        return PolicyWeakening.<PolicyWeakening>list("policyId", Sort.by("n"), policyId).stream()
                .map(row -> row.promise)
                .toList();
    }
}
