package org.maplebridge.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection of the owner that everybody is given and nobody closes or commits, so that whatever is done to it can be undone. */
final class OpenTransaction implements AutoCloseable {

    private final Connection connection;

    OpenTransaction(DataSource owner) throws SQLException {
        connection = owner.getConnection();
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    void undo() throws SQLException {
        connection.rollback();
    }

    /** Gives out the open transaction; closing it does nothing. */
    DataSource asDataSource() {
        Connection kept = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().matches("close|commit|rollback|setAutoCommit")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> kept);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
