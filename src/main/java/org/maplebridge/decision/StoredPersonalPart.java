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

    /** Plain SQL: asked at every start, it must not wait for Hibernate's query language to load. */
    static boolean anyNotWrappedBy(Keyring keyring) {
        return !getEntityManager()
                .createNativeQuery("select 1 from personal_part where wrapped_by not in (?1) fetch first 1 rows only")
                .setParameter(1, keyring.keys().stream().map(MasterKey::name).toList())
                .getResultList()
                .isEmpty();
    }
}
