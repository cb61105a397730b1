package org.maplebridge.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    @Inject
    Flyway owner;

    /** Keeps the embedded database open, and with it the settings that it holds only while it is open. */
    private volatile Connection held;

    @Inject
    AgroalDataSource service;

    @Inject
    Chores chores;

    @ConfigProperty(name = "maplebridge.data.dir")
    Path data;

    void make() {
        if (owner.getConfiguration().getUrl().startsWith("jdbc:h2:")) {
            makeFolder(data);
            try {
                held = owner.getConfiguration().getDataSource().getConnection();
            } catch (SQLException unusable) {
                throw refused(unusable);
            }
            chores.every(Duration.ofSeconds(3), "see whether the embedded database is open", this::openAgain);
        }
        owner.migrate();
    }

    /** For its owner alone, whatever the umask; a folder that somebody made before is left as they made it. */
    private static void makeFolder(Path folder) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectories(
                    folder,
                    posix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                            : new FileAttribute<?>[0]);
        } catch (IOException unusable) {
            throw new ConfigurationException(ProblemPrinter.print(List.of(Problem.at(
                    new Place.InSettings("maplebridge.data.dir"),
                    Code.UNSAFE_START,
                    new Text("建不了数据文件夹 %s", "The data folder %s cannot be made").with(folder),
                    new Text("请检查路径和写入权限", "Check the path and that you may write there")))));
        }
    }

    /** A full disk makes the embedded database close itself; when there is room again, somebody must open it. */
    private void openAgain() {
        if (answers(held)) {
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
