package org.maplebridge.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That an entry waits for its number in the log: written in the transaction that writes the entry, so that none is missed. */
@Entity
@Table(name = "log_pending")
public class Unnumbered extends PanacheEntityBase {

    @Id
    @Column(name = "entry_id")
    public UUID entryId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    static void add(UUID entry, Kind kind) {
        Unnumbered row = new Unnumbered();
        row.entryId = entry;
        row.kind = kind;
        row.persist();
    }
}
