package org.maplebridge.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody opened a personal part. Rows are only ever added. */
@Entity
@Table(name = "personal_read")
class PersonalRead extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "decision_id")
    public UUID decisionId;

    public String reader;
    public Instant at;

    static PersonalRead of(UUID decision, String reader, Instant at) {
        PersonalRead row = new PersonalRead();
        row.id = TimedId.at(at);
        row.decisionId = decision;
        row.reader = reader;
        row.at = at;
        return row;
    }
}
