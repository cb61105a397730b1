package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.policy.Policy;
import org.maplebridge.source.Folder;

/** A policy as it was proposed: whole, under the SHA-256 of its bytes, and never changed. */
@Entity
@Table(name = "policy")
class StoredPolicy extends PanacheEntityBase {

    @Id
    public String id;

    public String version;
    public Instant stored;

    @Column(name = "proposed_by")
    public String proposedBy;

    public String note;

    /**
     * Keeps the policy and the exact bytes of its files; once is enough.
     *
     * @return whether it was not there yet
     */
    static boolean keep(Policy policy, String by, Optional<String> note, Instant now) {
        if (findById(policy.id()) != null) {
            return false;
        }
        StoredPolicy row = new StoredPolicy();
        row.id = policy.id();
        row.version = policy.header().version();
        row.stored = now;
        row.proposedBy = by;
        row.note = note.orElse(null);
        row.persist();
        policy.folder().all().forEach(file -> StoredFile.keep(policy.id(), file));
        PolicyDeed.proposal(row, policy.folder());
        return true;
    }

    /** @throws NotFoundException if none has this id */
    static StoredPolicy require(String id) {
        return StoredPolicy.<StoredPolicy>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /**
     * The folder of a stored policy, byte for byte.
     *
     * @throws IllegalStateException if its bytes are no longer those that its id was made of
     */
    static Optional<Folder> folder(String id) {
        Map<String, byte[]> contents = new TreeMap<>();
        StoredFile.of(id).forEach(file -> contents.put(file.path, file.content));
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        Folder folder = Folder.of(contents);
        if (!folder.id().equals(id)) {
            throw new IllegalStateException("The stored bytes of policy " + id + " have changed");
        }
        return Optional.of(folder);
    }
}
