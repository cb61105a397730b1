package org.maplebridge;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL for the tests, with the users that docs/postgresql-users.sql makes, and a new database each time. */
public final class OwnPostgres {

    private static final Path USERS = Path.of("docs/postgresql-users.sql");
    private static EmbeddedPostgres server;
    private static Path folder;

    private OwnPostgres() {}

    /** Whether this run of the tests is the one on PostgreSQL (pom.xml). */
    public static boolean isAsked() {
        return System.getProperty("quarkus.test.profile", "").contains("postgresql");
    }

    /** Where it keeps its files. */
    public static Path folder() {
        return folder;
    }

    /** Settings of a service on a database that holds nothing yet. */
    public static synchronized Map<String, String> database() {
        try {
            if (server == null) {
                folder = Files.createTempDirectory("maplebridge-postgresql");
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            } else {
                run(server, "drop database maplebridge with (force)", "drop role maplebridge");
                run(server, "drop role maplebridge_service", "drop role maplebridge_retention");
            }
            makeUsers(server);
        } catch (IOException | SQLException unusable) {
            throw new IllegalStateException(unusable);
        }
        return settings(server.getPort());
    }

    /** As docs/operating.md tells an operator to. */
    static void makeUsers(EmbeddedPostgres server) throws IOException, SQLException {
        run(server, Files.readString(USERS).replaceAll("(?m)^--.*$", "").split(";\\s*"));
    }

    /** How a service finds the database of a server, and knows its accounts. */
    static Map<String, String> settings(int port) {
        return Map.of(
                "maplebridge.database.url",
                "jdbc:postgresql://localhost:%d/maplebridge".formatted(port),
                "quarkus.flyway.password",
                "OWNER-PASSWORD",
                "quarkus.datasource.password",
                "SERVICE-PASSWORD",
                "quarkus.datasource.retention.password",
                "RETENTION-PASSWORD",
                "quarkus.oidc.public-key",
                Tokens.publicKey());
    }

    private static void run(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
