package org.maplebridge.impact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.release.Chores;
import org.maplebridge.release.Policies;
import org.maplebridge.release.PolicyInForce;

/** Takes on replays and runs them one after the other, beside the calls of the desks. */
@ApplicationScoped
class Impacts {

    private static final int MOST_LISTED = 50;
    private static final Duration ALIVE = ImpactJob.SILENCE.dividedBy(6);

    @Inject
    Policies policies;

    @Inject
    PolicyInForce inForce;

    @Inject
    ImpactSettings settings;

    @Inject
    Clock clock;

    @Inject
    Chores chores;

    /** Waiting here or running here. */
    private final Set<UUID> own = ConcurrentHashMap.newKeySet();

    private volatile boolean ending;
    private ThreadPoolExecutor runs;

    /** Keeps the job, and runs it when its turn comes. */
    UUID start(String policy, Question question, String by) {
        policies.of(policy);
        ImpactJob job = new ImpactJob();
        job.id = UUID.randomUUID();
        job.policyId = policy;
        job.against = inForce.now().policy().id();
        job.askedBy = by;
        job.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        job.query = question.json();
        job.bound = question.bound().orElse(null);
        job.total = question.records().before(job.at).count();
        job.state = ImpactJob.State.RUNNING.name();
        job.alive = job.at;
        QuarkusTransaction.requiringNew().run(() -> job.persist());
        ImpactRun run = new ImpactRun(job.id, policies, settings.usedThreads(), clock, () -> ending);
        own.add(job.id);
        try {
            threads().execute(() -> {
                run.run();
                own.remove(job.id);
            });
        } catch (RejectedExecutionException full) {
            own.remove(job.id);
            QuarkusTransaction.requiringNew()
                    .run(() -> require(job.id).end(ImpactJob.State.FAILED, null, clock.instant()));
            throw new ProblemsFound(Problem.at(
                    new Place.InBody(""),
                    Code.BUSY,
                    new Text("等着的影响分析太多了", "Too many impacts wait already"),
                    new Text("请等前面的做完，或取消一个", "Wait until one is done, or cancel one")));
        }
        return job.id;
    }

    ImpactJob find(String policy, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> uuid(id).flatMap(job -> ImpactJob.<ImpactJob>findByIdOptional(job))
                        .filter(job -> job.policyId.equals(policy))
                        .orElseThrow(NotFoundException::new));
    }

    /** The last ones of a policy, newest first. */
    List<ImpactJob> of(String policy) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ImpactJob.<ImpactJob>find("policyId", Sort.descending("at", "id"), policy)
                        .range(0, MOST_LISTED - 1)
                        .list());
    }

    /** Whichever service runs it sees it within a second. What has ended stays as it ended. */
    void cancel(String policy, String id, String by) {
        UUID found = find(policy, id).id;
        QuarkusTransaction.requiringNew().run(() -> {
            ImpactJob job = require(found);
            Instant now = clock.instant();
            if (job.state(now) == ImpactJob.State.RUNNING && !job.isCancelled()) {
                job.cancelledBy = by;
            }
        });
    }

    static ImpactJob require(UUID id) {
        return ImpactJob.<ImpactJob>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Made at the first job: most services never run one. */
    private synchronized ThreadPoolExecutor threads() {
        if (runs == null) {
            runs = new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.waiting()), work -> {
                        Thread thread = new Thread(work, "impact");
                        thread.setDaemon(true);
                        return thread;
                    });
            chores.every(ALIVE, "say which impacts are under way", this::sayAlive);
        }
        return runs;
    }

    private void sayAlive() {
        if (!own.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ImpactJob.update("alive = ?1 where id in ?2", clock.instant(), Set.copyOf(own)));
        }
    }

    /** Before the database goes away, what runs says that it was broken off. */
    void end(@Observes @Priority(1) ShutdownEvent end) throws InterruptedException {
        ending = true;
        if (runs != null) {
            runs.shutdown();
            runs.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
