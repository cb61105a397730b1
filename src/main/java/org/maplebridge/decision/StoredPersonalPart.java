package org.maplebridge.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Something that was told in confidence about a dispute, sealed: with its intake, or with what was done about it later. */
@Entity
@Table(name = "personal_part")
class StoredPersonalPart extends PanacheEntityBase {

    /** The id of the decision for what was told at the intake; of the deed for what was told with it. */
    @Id
    @Column(name = "told_with")
    public UUID toldWith;

    @Column(name = "decision_id")
    public UUID decisionId;

    @Column(name = "wrapped_by")
    public String wrappedBy;

    @Column(name = "wrapped_key")
    public byte[] wrappedKey;

    public byte[] sealed;

    static StoredPersonalPart of(UUID decision, UUID toldWith, Sealed sealed) {
        StoredPersonalPart row = new StoredPersonalPart();
        row.toldWith = toldWith;
        row.decisionId = decision;
        row.wrappedBy = sealed.wrappedBy();
        row.wrappedKey = sealed.wrappedKey();
        row.sealed = sealed.sealed();
        return row;
    }

    /** Everything that was told about a decision, in the order of time. */
    static List<StoredPersonalPart> of(UUID decision) {
        return list("decisionId = ?1 order by toldWith", decision);
    }

    /** Plain SQL: asked at every start, it must not wait for Hibernate's query language to load. */
    static boolean anyNotWrappedBy(Keyring keyring) {
        return !getEntityManager()
                .createNativeQuery("select 1 from personal_part where wrapped_by not in (?1) fetch first 1 rows only")
                .setParameter(1, keyring.keys().stream().map(MasterKey::name).toList())
                .getResultList()
                .isEmpty();
    }
}
