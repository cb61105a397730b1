package org.maplebridge.release;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, made by their owner; the service itself connects as a user who could not. */
@ApplicationScoped
class Tables {

    @Inject
    Flyway owner;

    /** Keeps the embedded database open, and with it the settings that it holds only while it is open. */
    private Connection held;

    void make() {
        DataSource asOwner = owner.getConfiguration().getDataSource();
        if (owner.getConfiguration().getUrl().startsWith("jdbc:h2:")) {
            try {
                held = asOwner.getConnection();
            } catch (SQLException unusable) {
                throw new IllegalStateException(unusable);
            }
        }
        owner.migrate();
    }

    /** After everything else that ends with the service: what still waits to be stored needs the database. */
    void release(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent end) throws SQLException {
        if (held != null) {
            held.close();
        }
    }
}
