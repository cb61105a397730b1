package org.maplebridge.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.maplebridge.account.SecretFile;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Takes turns at numbering on a thread of its own, beside all calls, until something is found damaged. */
@ApplicationScoped
class Sequencing {

    private static final Logger LOG = Logger.getLogger(Sequencing.class);

    @Inject
    LogSettings settings;

    @Inject
    DataSource service;

    @Inject
    Clock clock;

    @Inject
    LogState state;

    @Inject
    LogMeters meters;

    private final Thread thread = new Thread(this::run, "log-sequencer");
    private volatile boolean ending;
    private LogKeys keys;
    private CheckpointFolder folder;
    private long kept;

    /** After the tables are there; the key is read, or made, before the socket opens. */
    void start(@Observes @Priority(40) StartupEvent start) {
        folder = new CheckpointFolder(settings.checkpoints());
        try {
            keys = LogKeys.in(new SecretFile(settings.keyFile()), settings.origin());
            requireTheKeyOfTheLog();
        } catch (ProblemsFound unusable) {
            throw new ConfigurationException(ProblemPrinter.print(unusable.problems()));
        }
        state.signsWith(keys.current().verifier());
        LOG.infof("The log is signed with %s", keys.current().verifier());
        thread.setDaemon(true);
        thread.start();
    }

    /** A key made anew, because the old one was lost, must not sign on as if nothing had happened. */
    private void requireTheKeyOfTheLog() {
        List<VerifierKey> known;
        try (Connection connection = service.getConnection()) {
            known = new StoredLog(connection).keys();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (Damaged said) {
            return; // found again, and told, by the first turn
        }
        if (!known.isEmpty() && keys.of(known.get(known.size() - 1)).isEmpty()) {
            throw keys.file()
                    .refused(
                            new Text("日志不是用这把密钥签的", "The log was signed with another key"),
                            new Text(
                                    "请从备份恢复原来的 log.key；几个服务用同一个文件",
                                    "Restore the original log.key from the backup; several services share one file"));
        }
    }

    /** After whatever still writes entries; what is left unnumbered then is numbered by the next service. */
    void end(@Observes @Priority(40) ShutdownEvent end) throws InterruptedException {
        ending = true;
        synchronized (thread) {
            thread.notifyAll();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        Sequencer sequencer = new Sequencer(service, keys, clock);
        try {
            requireWhatTheFolderHolds();
            while (!ending && !state.isDamaged()) {
                boolean more = turn(sequencer);
                if (!more) {
                    rest();
                }
            }
        } catch (Damaged damaged) {
            state.damaged(damaged.problem());
        } catch (InterruptedException nobodyInterruptsUs) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that was put back to an earlier day does not hold what was signed since. */
    private void requireWhatTheFolderHolds() {
        while (!ending) {
            try (Connection connection = service.getConnection()) {
                new Continuation(connection).require(folder.latest());
                return;
            } catch (Damaged damaged) {
                throw damaged;
            } catch (IOException | SQLException | RuntimeException later) {
                failed(later);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            rest();
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void rest() throws InterruptedException {
        synchronized (thread) {
            if (!ending) {
                thread.wait(Math.max(1, settings.pause().toMillis()));
            }
        }
    }

    /** @return whether more waits already */
    private boolean turn(Sequencer sequencer) {
        try {
            Optional<Sequencer.Turn> turn = sequencer.turn();
            if (turn.isPresent()) {
                meters.numbered(turn.get().numbered());
                keep(turn.get().head());
                state.signed(turn.get().head());
            }
            if (state.isFailing()) {
                LOG.info("The log is numbered and signed again");
            }
            state.fails(false);
            return turn.filter(Sequencer.Turn::isFull).isPresent();
        } catch (Damaged damaged) {
            throw damaged;
        } catch (SQLException | IOException | RuntimeException later) {
            failed(later);
            return false;
        }
    }

    private void keep(Head head) throws IOException {
        if (head.number() > kept) {
            folder.keep(head);
            kept = head.number();
        }
    }

    /**
     * A database that is away for a night is a line of the log, not a million. Whatever it was, the next turn may succeed: a
     * thread that ended would leave everything unsigned and say nothing.
     */
    private void failed(Exception later) {
        if (!state.isFailing()) {
            LOG.error("The log could not be numbered and signed; tried again and again", later);
        }
        state.fails(true);
    }
}
