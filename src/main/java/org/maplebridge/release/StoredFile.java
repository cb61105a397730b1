package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.maplebridge.source.SourceFile;

/** One file of a stored policy. */
@Entity
@Table(name = "policy_file")
@IdClass(StoredFile.Key.class)
class StoredFile extends PanacheEntityBase {

    /** A path is unique within its policy. */
    record Key(String policyId, String path) {}

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Id
    public String path;

    public byte[] content;

    static void keep(String policyId, SourceFile file) {
        StoredFile row = new StoredFile();
        row.policyId = policyId;
        row.path = file.path();
        row.content = file.bytes();
        row.persist();
    }

    static List<StoredFile> of(String policyId) {
        return list("policyId", policyId);
    }
}
