package org.confidant.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * How many statements a request sends to the database, by the database's own count. Jobs work beside it, so that only
 * the least of several tries is the request's own.
 */
public final class QueryCount {

    private static final String COUNTERS = "'Com_select', 'Com_insert', 'Com_insert_select', 'Com_update',"
            + " 'Com_update_multi', 'Com_delete', 'Com_delete_multi', 'Com_replace', 'Com_replace_select', 'Com_call_procedure'";

    private static final String ROWS = "'Handler_read_first', 'Handler_read_key', 'Handler_read_last',"
            + " 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd', 'Handler_read_rnd_next'";

    private QueryCount() {}

    /** Reads and writes, without what begins and ends transactions. */
    public static int least(Connection database, int tries, Callable<?> request) throws Exception {
        return (int) least(database, COUNTERS, tries, request);
    }

    /** How many rows and entries of indexes the database read for it: what grows with a table that no index serves. */
    static long leastRows(Connection database, int tries, Callable<?> request) throws Exception {
        return least(database, ROWS, tries, request);
    }

    private static long least(Connection database, String counters, int tries, Callable<?> request) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long before = count(database, counters);
            request.call();
            long after = count(database, counters);
            least = Math.min(least, after - before);
        }
        return least;
    }

    /** Asking for the count is a SHOW, which is none of those counted. */
    private static long count(Connection database, String counters) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN (" + counters + ")")) {
            long all = 0;
            while (rows.next()) all += rows.getLong(2);
            return all;
        }
    }
}
