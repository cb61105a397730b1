package org.maplebridge.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jboss.logging.Logger;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.Text;

/** The tables, made by their owner; the service itself connects as a user who could not. */
@ApplicationScoped
class Tables {

    private static final Logger LOG = Logger.getLogger(Tables.class);

    @Inject
    Flyway owner;

    /** Keeps the embedded database open, and with it the settings that it holds only while it is open. */
    private volatile Connection held;

    @Inject
    AgroalDataSource service;

    void make() {
        if (owner.getConfiguration().getUrl().startsWith("jdbc:h2:")) {
            try {
                held = owner.getConfiguration().getDataSource().getConnection();
            } catch (SQLException unusable) {
                throw refused(unusable);
            }
        }
        owner.migrate();
    }

    /** A full disk makes the embedded database close itself; when there is room again, somebody must open it. */
    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void openAgain() {
        if (held == null || answers(held)) {
            return;
        }
        try {
            held = owner.getConfiguration().getDataSource().getConnection();
            service.flush(AgroalDataSource.FlushMode.ALL);
            LOG.info("The embedded database was closed, and is open again");
        } catch (SQLException notYet) {
            LOG.warnf("The embedded database is closed and does not open: %s", notYet.getMessage());
        }
    }

    /** Asked rather than {@code isValid}, which is true of a connection whose database has closed itself. */
    private static boolean answers(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException closed) {
            return false;
        }
    }

    private static RuntimeException refused(SQLException unusable) {
        if (unusable.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new IllegalStateException(unusable);
        }
        return new ConfigurationException(ProblemPrinter.print(List.of(Problem.at(
                new Place.InSettings("maplebridge.data.dir"),
                Code.UNSAFE_START,
                new Text("另一个进程正在用这个数据文件夹", "Another process is using this data folder"),
                new Text("请先停止它，或者换一个数据文件夹", "Stop that one first, or take another data folder")))));
    }

    /** After everything else that ends with the service: what still waits to be stored needs the database. */
    void release(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent end) throws SQLException {
        if (held != null) {
            held.close();
        }
    }
}
