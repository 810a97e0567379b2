package org.confidant.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets one connection wait longer for an answer than anybody would who has somebody waiting: for work in the background
 * that reads a whole large table with one statement.
 */
public final class Patience {

    private static final Duration LONG = Duration.ofMinutes(15);

    /** What may take its time. */
    public interface Work {
        void run() throws SQLException;
    }

    private Patience() {}

    /** The usual bound is back at the end, for whoever gets the connection next. */
    public static void with(Connection connection, Work work) throws SQLException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) LONG.toMillis());
        try {
            work.run();
        } finally {
            if (!connection.isClosed()) connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
