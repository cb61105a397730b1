package org.maplebridge.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.policy.Policy;

/**
 * From when a policy counts, until the next one does. Rows are only ever added; one of a policy that was withdrawn before its
 * moment came does not count.
 */
@Entity
@Table(name = "in_force")
class InForce extends PanacheEntityBase {

    /** An empty store took the folder as it found it. */
    static final String BOOTSTRAP = "bootstrap";
    /** The folder had changed. */
    static final String FOLDER = "folder";

    /** Whether it was no person. */
    static boolean isByFolder(String by) {
        return by.equals(BOOTSTRAP) || by.equals(FOLDER);
    }

    /** By how much the clocks of two services may differ (docs/operating.md asks for NTP). */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);

    private static final String COUNTS =
            "not exists (select 1 from policy_withdrawal w where w.policy_id = f.policy_id)";

    @Id
    public Instant since;

    @Column(name = "policy_id")
    public String policyId;

    /** An account, or one of the two words above. */
    @Column(name = "put_by")
    public String putBy;

    /** When it was put into force; null in rows of the first release, which always meant at once. */
    @Column(name = "put_at")
    public Instant putAt;

    public String note;

    /** The one that counts at a moment, and those that are to follow it, in the order of time. */
    static List<InForce> from(Instant now) {
        return rows(
                "f.since > ?1 or f.since = (select max(g.since) from in_force g where g.since <= ?1 and "
                        + COUNTS.replace("f.policy_id", "g.policy_id") + ")",
                now);
    }

    /**
     * The one to go back to: what counted before the present policy first did. So whoever goes back twice goes back two steps,
     * and not forward again to what they fled from.
     */
    static Optional<InForce> before(Instant now) {
        List<InForce> past = rows("f.since <= ?1", now);
        List<String> ids = past.stream().map(row -> row.policyId).toList();
        int first = past.isEmpty() ? 0 : ids.indexOf(ids.get(ids.size() - 1));
        return first == 0 ? Optional.empty() : Optional.of(past.get(first - 1));
    }

    /** Everything that ever counted or is to count, in the order of time. */
    static List<InForce> all() {
        return rows("1 = 1");
    }

    /**
     * Whether the folder says something else than it last said. Until then it says nothing, or going back to an earlier policy
     * would last no longer than to the next start.
     */
    static boolean isNewOfFolder(String policyId) {
        List<InForce> brought = rows("f.put_by in (?1, ?2)", BOOTSTRAP, FOLDER);
        return brought.isEmpty() || !brought.get(brought.size() - 1).policyId.equals(policyId);
    }

    /** Takes a policy from the folder, to count at once. */
    static void bring(Policy policy, String by, Instant now) {
        StoredPolicy.keep(policy, by, Optional.empty(), now);
        addNow(policy.id(), by, now, Optional.empty());
    }

    /** Every time that a policy was put into force or is to be. */
    static List<InForce> of(String policyId) {
        return rows("f.policy_id = ?1", policyId);
    }

    /** Plain SQL: asked at every start, it must not wait for Hibernate's query language to load. */
    @SuppressWarnings("unchecked")
    private static List<InForce> rows(String which, Object... values) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select f.* from in_force f where (" + which + ") and " + COUNTS + " order by f.since",
                        InForce.class);
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 1, values[at]);
        }
        return query.getResultList();
    }

    /**
     * Puts a policy into force at once: now, or just after what another service with a clock a little ahead of ours has just
     * put there, or it would be superseded without anybody's will.
     */
    static InForce addNow(String policyId, String by, Instant now, Optional<String> note) {
        return addNow(policyId, by, now, note, List.of());
    }

    /** @param weakened the promises of the policy in force that it gives up, known to whoever goes back */
    static InForce addNow(String policyId, String by, Instant now, Optional<String> note, List<String> weakened) {
        List<InForce> close = rows("f.since between ?1 and ?2", now, now.plus(CLOCKS_APART));
        Instant since =
                close.isEmpty() ? now : close.get(close.size() - 1).since.plusMillis(1);
        while (findById(since) != null) {
            since = since.plusMillis(1);
        }
        return add(policyId, since, by, now, note, weakened);
    }

    static InForce add(
            String policyId, Instant since, String by, Instant now, Optional<String> note, List<String> weakened) {
        InForce row = new InForce();
        row.policyId = policyId;
        row.since = since;
        row.putBy = by;
        row.putAt = now;
        row.note = note.orElse(null);
        row.persist();
        PolicyDeed.activation(row, weakened);
        return row;
    }
}
