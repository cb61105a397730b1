package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.policy.Policy;
import org.maplebridge.source.Folder;

/** A policy as it was when it first came into force. */
@Entity
@Table(name = "policy")
class StoredPolicy extends PanacheEntityBase {

    @Id
    public String id;

    public String version;
    public Instant stored;

    /** Keeps the policy and the exact bytes of its files; once is enough. */
    static void keep(Policy policy, Instant now) {
        if (findById(policy.id()) != null) {
            return;
        }
        StoredPolicy row = new StoredPolicy();
        row.id = policy.id();
        row.version = policy.header().version();
        row.stored = now;
        row.persist();
        policy.folder().all().forEach(file -> StoredFile.keep(policy.id(), file));
    }

    /** The folder of a stored policy, byte for byte. */
    static Optional<Folder> folder(String id) {
        Map<String, byte[]> contents = new TreeMap<>();
        StoredFile.of(id).forEach(file -> contents.put(file.path, file.content));
        return contents.isEmpty() ? Optional.empty() : Optional.of(Folder.of(contents));
    }
}
