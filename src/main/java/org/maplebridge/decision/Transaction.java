package org.maplebridge.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Stores a group of decisions in one transaction, and keeps a bad one from failing its neighbours. */
final class Transaction {

    private static final Logger LOG = Logger.getLogger(Transaction.class);

    private final DataSource service;

    Transaction(DataSource service) {
        this.service = service;
    }

    /** Never fails itself: each decision has its outcome, in the order of the group. */
    List<Outcome> store(List<Waiting> group) {
        try {
            return commit(group, connection -> new GroupInsert(connection).write(group));
        } catch (SQLException | RuntimeException together) {
            LOG.warnf("A group of %d was not stored together, now one by one: %s", group.size(), reason(together));
        }
        // On another connection: the last one may be what was wrong.
        try {
            return commit(group, connection -> oneByOne(group, connection));
        } catch (SQLException | RuntimeException alone) {
            LOG.errorf("%d decisions could not be stored: %s", group.size(), reason(alone));
            return all(group, failed -> new Outcome.Failed(alone));
        }
    }

    private interface Work {
        List<Outcome> run(Connection connection) throws SQLException;
    }

    /** @throws SQLException only if nothing was stored */
    private List<Outcome> commit(List<Waiting> group, Work work) throws SQLException {
        Connection connection = service.getConnection();
        try {
            connection.setAutoCommit(false);
            List<Outcome> outcomes = work.run(connection);
            try {
                connection.commit();
                return outcomes;
            } catch (SQLException unanswered) {
                LOG.errorf("It is not certain whether %d decisions were stored: %s", group.size(), reason(unanswered));
                return all(group, uncertain -> new Outcome.Uncertain(unanswered));
            }
        } catch (SQLException | RuntimeException failure) {
            quietly(connection::rollback);
            throw failure;
        } finally {
            quietly(connection::close);
        }
    }

    private static List<Outcome> oneByOne(List<Waiting> group, Connection connection) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Waiting one : group) {
            Savepoint before = connection.setSavepoint();
            try {
                outcomes.addAll(new GroupInsert(connection).write(List.of(one)));
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException bad) {
                connection.rollback(before);
                LOG.errorf("Decision %s could not be stored: %s", one.decision().id, reason(bad));
                outcomes.add(new Outcome.Failed(bad));
            }
        }
        return outcomes;
    }

    private static List<Outcome> all(List<Waiting> group, Function<Waiting, Outcome> outcome) {
        return group.stream().map(outcome).toList();
    }

    /** The last of a chain: what stands before it repeats the statement, values and all. */
    private static String reason(Exception failure) {
        Throwable last = failure;
        while (last instanceof SQLException chained && chained.getNextException() != null) {
            last = chained.getNextException();
        }
        return last.getMessage();
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** What is left of a connection must not hide what became of the decisions. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException broken) {
            LOG.debug("A connection could not be given back whole", broken);
        }
    }
}
