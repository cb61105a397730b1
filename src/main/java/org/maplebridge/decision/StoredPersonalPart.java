package org.maplebridge.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed personal part of a decision. */
@Entity
@Table(name = "personal_part")
class StoredPersonalPart extends PanacheEntityBase {

    @Id
    @Column(name = "decision_id")
    public UUID decisionId;

    @Column(name = "wrapped_by")
    public String wrappedBy;

    @Column(name = "wrapped_key")
    public byte[] wrappedKey;

    public byte[] sealed;

    static StoredPersonalPart of(UUID decision, Sealed part) {
        StoredPersonalPart row = new StoredPersonalPart();
        row.decisionId = decision;
        row.wrappedBy = part.wrappedBy();
        row.wrappedKey = part.wrappedKey();
        row.sealed = part.sealed();
        return row;
    }

    /** Plain SQL: asked at every start, it must not wait for Hibernate's query language to load. */
    static boolean anyNotWrappedBy(MasterKey key) {
        return !getEntityManager()
                .createNativeQuery("select 1 from personal_part where wrapped_by <> ?1 fetch first 1 rows only")
                .setParameter(1, key.name())
                .getResultList()
                .isEmpty();
    }
}
