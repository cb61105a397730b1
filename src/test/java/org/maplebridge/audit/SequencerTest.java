package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.account.SecretFile;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;

/** What an entry rests on has a smaller number, also if it was committed late. In a transaction that is undone. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class SequencerTest {

    @Inject
    Flyway owner;

    @Inject
    Clock clock;

    @Test
    void what_is_committed_during_a_turn_waits_whole_for_the_next() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        LogKeys keys = LogKeys.in(new SecretFile(OwnData.folder().resolve("log.key")), "unused");
        try (OpenTransaction open = new OpenTransaction(owner.getConfiguration().getDataSource())) {
            List<UUID> late = new ArrayList<>();
            waits(open.connection(), TestClock.USUAL.plusSeconds(1));
            Sequencer sequencer = new Sequencer(
                    duringTheTurn(open, () -> {
                        if (late.isEmpty()) {
                            late.add(waits(open.connection(), TestClock.USUAL));
                            late.add(waits(open.connection(), TestClock.USUAL.plusSeconds(2)));
                        }
                    }),
                    keys,
                    clock);

            List<UUID> first = sequencer.turn().orElseThrow().numbered();
            List<UUID> second = sequencer.turn().orElseThrow().numbered();

            assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(late);
            assertThat(second).containsExactlyElementsOf(late);
        }
    }

    private static UUID waits(Connection connection, Instant at) throws SQLException {
        return Deed.keep(connection, Kind.READ, "x", at, "audit", out -> {}).id;
    }

    private interface Commits {
        void now() throws SQLException;
    }

    /** Somebody else commits right after what waits was read, when the first numbers are written. */
    private static DataSource duringTheTurn(OpenTransaction open, Commits others) throws SQLException {
        Connection given = open.asDataSource().getConnection();
        Connection watched = (Connection) Proxy.newProxyInstance(
                SequencerTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().startsWith("insert into log_entry")) {
                        others.now();
                    }
                    try {
                        return method.invoke(given, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                SequencerTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> watched);
    }
}
