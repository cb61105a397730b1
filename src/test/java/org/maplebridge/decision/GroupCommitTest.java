package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.journal.TimedId;

/** Decisions share a transaction, and none of them pays for another. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class GroupCommitTest {

    @Inject
    DataSource service;

    @Test
    void a_bad_row_never_fails_its_neighbours() {
        List<Waiting> group = List.of(good(), unknownPolicy(), good(), again(good()), good());

        List<Outcome> outcomes = new Transaction(service).store(group);

        assertThat(outcomes)
                .extracting(Outcome::getClass)
                .containsExactly(
                        (Class) Outcome.Stored.class,
                        Outcome.Failed.class,
                        Outcome.Stored.class,
                        Outcome.Failed.class,
                        Outcome.Stored.class);
        assertThat(group).extracting(GroupCommitTest::isStored).containsExactly(true, false, true, true, true);
    }

    @Test
    void a_repeated_request_never_fails_its_neighbours() {
        RequestKey key =
                new RequestKey(new RequestKey.Name("desk", UUID.randomUUID().toString()), "k", new byte[] {1});
        Waiting first = keyed(key);
        Waiting repeated = keyed(key);

        List<Outcome> outcomes = new Transaction(service).store(List.of(good(), first, repeated, good()));

        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Stored.class);
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(Outcome.Repeated.class, earlier -> assertThat(earlier.decision())
                        .isEqualTo(first.decision().id));
        assertThat(isStored(repeated)).isFalse();
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void above_the_bound_it_refuses_at_once_and_loses_nothing() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        GroupCommit commits = commits(connections(() -> {
            slow.await();
            return service.getConnection();
        }));
        List<Waiting> all = new ArrayList<>();
        List<CompletableFuture<Outcome>> taken = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < GroupCommit.MOST_WAITING + 600; i++) {
            Waiting one = good();
            Optional<CompletableFuture<Outcome>> outcome = commits.add(one);
            outcome.ifPresent(taken::add);
            outcome.ifPresent(future -> all.add(one));
            refused += outcome.isEmpty() ? 1 : 0;
        }

        assertThat(refused).isPositive();
        slow.countDown();
        commits.close(null);

        assertThat(taken).allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Stored.class));
        assertThat(all).filteredOn(GroupCommitTest::isStored).hasSameSizeAs(taken);
    }

    @Test
    void at_the_end_what_waits_is_stored_and_what_comes_later_is_refused() throws Exception {
        GroupCommit commits = commits(service);
        List<Waiting> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Waiting one = good();
            commits.add(one).orElseThrow();
            all.add(one);
        }

        commits.close(null);

        assertThat(all).allSatisfy(one -> assertThat(one.outcome()).isCompleted());
        assertThat(all).allMatch(GroupCommitTest::isStored);
        assertThat(commits.add(good())).isEmpty();
    }

    @Test
    void a_database_that_is_gone_fails_what_waits_and_is_used_again_when_it_is_back() throws Exception {
        boolean[] gone = {true};
        GroupCommit commits = commits(connections(() -> {
            if (gone[0]) {
                throw new SQLException("gone");
            }
            return service.getConnection();
        }));

        assertThat(commits.add(good()).orElseThrow().get()).isInstanceOf(Outcome.Failed.class);
        gone[0] = false;
        assertThat(commits.add(good()).orElseThrow().get()).isInstanceOf(Outcome.Stored.class);
        commits.close(null);
    }

    @Test
    void a_connection_that_broke_is_replaced_by_another() {
        int[] given = {0};
        DataSource firstIsDead = connections(() -> {
            Connection connection = service.getConnection();
            if (given[0]++ == 0) {
                connection.close();
            }
            return connection;
        });

        assertThat(new Transaction(firstIsDead).store(List.of(good(), good())))
                .hasOnlyElementsOfType(Outcome.Stored.class);
        assertThat(given[0]).isEqualTo(2);
    }

    /** Neither “stored” nor “not stored” would be true. */
    @Test
    void a_commit_without_an_answer_is_uncertain() {
        DataSource dies = connections(() -> {
            Connection connection = service.getConnection();
            return proxy(Connection.class, (target, method, arguments) -> {
                if (method.getName().equals("commit")) {
                    throw new SQLException("connection reset");
                }
                return invoke(connection, method, arguments);
            });
        });

        assertThat(new Transaction(dies).store(List.of(good()))).hasOnlyElementsOfType(Outcome.Uncertain.class);
    }

    private interface Connecting {
        Connection connect() throws Exception;
    }

    private static DataSource connections(Connecting connecting) {
        return proxy(DataSource.class, (target, method, arguments) -> connecting.connect());
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static GroupCommit commits(DataSource database) {
        GroupCommit commits = new GroupCommit();
        commits.service = database;
        commits.meters = new SimpleMeterRegistry();
        commits.start(null);
        return commits;
    }

    /** A stored decision under another id. */
    private static StoredDecision row() {
        String id = Story.post(Story.with("")).extract().path("id");
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.findById(UUID.fromString(id)));
    }

    private static StoredDecision template;

    private static Waiting good() {
        if (template == null) {
            template = row();
        }
        UUID id = TimedId.at(TestClock.USUAL);
        String record =
                new String(template.record, StandardCharsets.UTF_8).replace(template.id.toString(), id.toString());
        return new Waiting(Columns.of(record.getBytes(StandardCharsets.UTF_8)), Optional.empty(), Optional.empty());
    }

    private static Waiting unknownPolicy() {
        Waiting one = good();
        one.decision().policyId = "unknown";
        return one;
    }

    /** The same row twice. */
    private static Waiting again(Waiting one) {
        new Transaction(oneService()).store(List.of(one));
        return new Waiting(one.decision(), one.part(), one.key());
    }

    private static DataSource oneService() {
        return io.quarkus.arc.Arc.container().instance(DataSource.class).get();
    }

    private static Waiting keyed(RequestKey key) {
        Waiting one = good();
        return new Waiting(one.decision(), one.part(), Optional.of(key));
    }

    private static boolean isStored(Waiting one) {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.findById(one.decision().id)) != null;
    }
}
