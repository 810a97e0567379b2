package org.confidant.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;

/** Rows of one table, sent ten thousand at a time. */
final class Rows implements AutoCloseable {

    private static final int AT_ONCE = 10_000;

    private final PreparedStatement insert;
    private int waiting;

    Rows(Connection connection, String table, String columns) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            insert.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
        insert.addBatch();
        if (++waiting == AT_ONCE) flush();
    }

    private void flush() throws SQLException {
        if (waiting > 0) insert.executeBatch();
        insert.getConnection().commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
