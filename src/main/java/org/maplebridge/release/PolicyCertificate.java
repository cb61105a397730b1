package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.engine.Verdict;
import org.maplebridge.proof.Certificate;

/** What was proven of a policy, for one version of the evaluation. */
@Entity
@Table(name = "policy_certificate")
@IdClass(PolicyCertificate.Key.class)
class PolicyCertificate extends PanacheEntityBase {

    /** A policy is proven once for each version of the evaluation. */
    record Key(String policyId, int engine) {}

    @Id
    @Column(name = "policy_id")
    public String policyId;

    @Id
    public int engine;

    public Instant at;

    /** JSON, as {@link CertificateJson} writes it. */
    public byte[] proven;

    /** That of the present version of the evaluation. */
    static Optional<PolicyCertificate> find(String policyId) {
        return findByIdOptional(new Key(policyId, Verdict.ENGINE));
    }

    /** Keeps it, if none is there yet: the first stands. */
    static void keep(Certificate certificate, Instant at) {
        if (find(certificate.policy()).isEmpty()) {
            PolicyCertificate row = new PolicyCertificate();
            row.policyId = certificate.policy();
            row.engine = certificate.engine();
            row.at = at;
            row.proven = CertificateJson.of(certificate, at);
            row.persist();
        }
    }

    /** Policies that nothing is proven of for the present version, and that were not taken back. */
    static List<String> missing() {
        return getEntityManager()
                .createQuery(
                        "select p.id from StoredPolicy p where p.id not in"
                                + " (select c.policyId from PolicyCertificate c where c.engine = ?1)"
                                + " and p.id not in (select w.policyId from PolicyWithdrawal w) order by p.stored desc",
                        String.class)
                .setParameter(1, Verdict.ENGINE)
                .getResultList();
    }
}
