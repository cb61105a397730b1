package org.maplebridge.release;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What is done again and again beside the calls. A chore that fails is said so, and done again next time. */
@ApplicationScoped
public class Chores {

    private static final Logger LOG = Logger.getLogger(Chores.class);

    /** A folder that takes seconds to check must not keep the others waiting. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4, work -> {
        Thread thread = new Thread(work, "chores");
        thread.setDaemon(true);
        return thread;
    });

    /** From one end to the next begin as long as from now to the first. */
    public void every(Duration pause, String what, Runnable chore) {
        threads.scheduleWithFixedDelay(
                new Chore(what, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A database that is away for a night is a line of the log, not a million. */
    private static final class Chore implements Runnable {

        private final String what;
        private final Runnable work;
        private boolean failing;

        Chore(String what, Runnable work) {
            this.what = what;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
                if (failing) {
                    LOG.infof("Could %s again", what);
                }
                failing = false;
            } catch (RuntimeException | LinkageError failed) {
                if (!failing) {
                    LOG.errorf(failed, "Could not %s; tried again and again", what);
                }
                failing = true;
            }
        }
    }

    /** Before the database goes away. */
    void end(@Observes @Priority(1) ShutdownEvent end) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
