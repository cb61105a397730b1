package org.maplebridge.impact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A replay that somebody asked for, as any service on the database sees it. */
@Entity
@DynamicUpdate // what one service cancels, another that notes its progress must not write over
@Table(name = "impact_job")
class ImpactJob extends PanacheEntityBase {

    /** A service that has not said so for this long no longer runs it. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** The service that ran it went away. */
        INTERRUPTED,
        FAILED
    }

    @Id
    public UUID id;

    @Column(name = "policy_id")
    public String policyId;

    /** The policy in force when it was asked, by whose difference decisions are counted; null for a job of before that. */
    public String against;

    @Column(name = "asked_by")
    public String askedBy;

    /** When it was asked; what was decided from then on is not looked at. */
    public Instant at;

    /** Which decisions, as JSON. */
    public String query;

    /** Null when the asker may see every area. */
    public String bound;

    public long total;
    public long done;
    public String state;
    public Instant alive;
    public Instant ended;

    @Column(name = "cancelled_by")
    public String cancelledBy;

    /** An {@code ImpactReport} as JSON; null until it ends. */
    public String result;

    /**
     * The last that came to its end, by the difference of two policies; one of all decisions before any that looked at some only,
     * whose smaller numbers would hide the others.
     */
    static Optional<ImpactJob> latestDone(String against, String policyId) {
        List<ImpactJob> done = list(
                "policyId = ?1 and against = ?2 and state = ?3",
                Sort.descending("at", "id"),
                policyId,
                against,
                State.DONE.name());
        return done.stream()
                .filter(job -> Question.of(job).isOfAll())
                .findFirst()
                .or(() -> done.stream().findFirst());
    }

    State state(Instant now) {
        State said = State.valueOf(state);
        return said == State.RUNNING && alive.plus(SILENCE).isBefore(now) ? State.INTERRUPTED : said;
    }

    boolean isCancelled() {
        return cancelledBy != null;
    }

    void end(State how, String report, Instant now) {
        state = how.name();
        result = report;
        ended = now;
    }
}
