package org.maplebridge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problem;

/** What this service knows of the log: for health, metrics, and whoever must stop. */
@ApplicationScoped
class LogState {

    private static final Logger LOG = Logger.getLogger(LogState.class);

    private volatile VerifierKey key;
    private volatile Head head = Head.NONE;
    private volatile Waiting waiting = new Waiting(0, Optional.empty());
    private volatile boolean failing;
    private volatile Problem damage;
    private volatile Problem suspicion;

    /**
     * What waits for a number.
     *
     * @param count as far as it was counted
     * @param oldest milliseconds since the epoch at which the oldest was written
     */
    record Waiting(long count, Optional<Long> oldest) {

        /** How long the oldest has waited, in seconds. */
        long seconds(long nowMillis) {
            return oldest.map(since -> Math.max(0, (nowMillis - since) / 1000)).orElse(0L);
        }
    }

    void signsWith(VerifierKey verifier) {
        key = verifier;
    }

    void signed(Head last) {
        head = last;
    }

    void waits(Waiting measured) {
        waiting = measured;
    }

    /** Whether the last turn at numbering came to nothing; it is tried again. */
    void fails(boolean now) {
        failing = now;
    }

    /** Something signed is not what it was: nothing more is signed. The first finding stays; it is what must be looked at. */
    synchronized void damaged(Problem found) {
        if (damage == null) {
            damage = found;
            say(found);
        }
    }

    /** Something that is no matter of what was signed, but should not be: it is told, and the log goes on. */
    synchronized void suspected(Problem found) {
        if (suspicion == null) {
            suspicion = found;
            say(found);
        }
    }

    private static void say(Problem found) {
        LOG.errorf(
                "%s %s — %s",
                found.code().id(), found.cause().in(Language.ZH), found.cause().in(Language.EN));
    }

    VerifierKey key() {
        return key;
    }

    Head head() {
        return head;
    }

    Waiting waiting() {
        return waiting;
    }

    boolean isFailing() {
        return failing;
    }

    boolean isDamaged() {
        return damage != null;
    }

    /** What must be looked at, if anything: damage before suspicion. */
    Optional<Problem> found() {
        return Optional.ofNullable(damage).or(() -> Optional.ofNullable(suspicion));
    }
}
