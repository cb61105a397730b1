package org.maplebridge.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** As it was hashed in memory when it was written, so that what is stored can be compared with it before it is signed. */
    public byte[] leaf;

    static void add(UUID entry, Kind kind, byte[] record) {
        Unnumbered row = new Unnumbered();
        row.entryId = entry;
        row.kind = kind;
        row.leaf = leaf(record);
        row.persist();
    }

    /** The hash of an entry's bytes as a leaf of the log: SHA-256 of a zero byte and the bytes (RFC 6962, section 2.1). */
    public static byte[] leaf(byte[] record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(record);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
