package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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

    /** Plain SQL: asked at every start, it must not wait for Hibernate's query language to load. */
    static Optional<InForce> latest() {
        return getEntityManager()
                .createNativeQuery("select * from in_force order by since desc fetch first 1 rows only", InForce.class)
                .getResultList()
                .stream()
                .map(InForce.class::cast)
                .findFirst();
    }

    static void add(String policyId, Instant since, String putBy) {
        InForce row = new InForce();
        row.policyId = policyId;
        row.since = since;
        row.putBy = putBy;
        row.persist();
    }
}
