package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** From when a policy was in force, and who put it there. Rows are only ever added. */
@Entity
@Table(name = "in_force")
class InForce extends PanacheEntityBase {

    /** An empty store took the folder as it found it. */
    static final String BOOTSTRAP = "bootstrap";
    /** The folder had changed since the last start. */
    static final String FOLDER = "folder";

    @Id
    public Instant since;

    @Column(name = "policy_id")
    public String policyId;

    @Column(name = "put_by")
    public String putBy;

    static Optional<InForce> latest() {
        return findAll(Sort.descending("since")).firstResultOptional();
    }

    static void add(String policyId, Instant since, String putBy) {
        InForce row = new InForce();
        row.policyId = policyId;
        row.since = since;
        row.putBy = putBy;
        row.persist();
    }
}
