package org.maplebridge;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that writes what it acknowledges, and that may be killed and started again on the same port. */
final class DurablePostgres implements AutoCloseable {

    /** A server that was killed first reads its log again, while three services call at its door. */
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final String synchronousCommit;
    private EmbeddedPostgres server;

    /** @param synchronousCommit {@code on}, or {@code off} for a control that must lose something */
    DurablePostgres(Path folder, String synchronousCommit) throws Exception {
        this.folder = folder;
        this.synchronousCommit = synchronousCommit;
        server = builder().start();
        OwnPostgres.makeUsers(server);
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", synchronousCommit);
    }

    Map<String, String> settings() {
        return OwnPostgres.settings(server.getPort());
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/maplebridge".formatted(server.getPort());
    }

    /** What {@code pg_ctl stop -m immediate} does: no goodbye, nothing flushed. Then it is started again. */
    void killAndStart() throws Exception {
        int port = server.getPort();
        Path pidFile = folder.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // Nothing is left to stop, but its lock on the folder is given back.
        server.close();
        server = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
