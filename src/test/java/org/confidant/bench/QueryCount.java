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

    private QueryCount() {}

    /** Reads and writes, without what begins and ends transactions. */
    public static int least(Connection database, int tries, Callable<?> request) throws Exception {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long before = count(database);
            request.call();
            long after = count(database);
            least = (int) Math.min(least, after - before);
        }
        return least;
    }

    /** Asking for the count is a SHOW, which is none of those counted. */
    private static long count(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN (" + COUNTERS + ")")) {
            long all = 0;
            while (rows.next()) all += rows.getLong(2);
            return all;
        }
    }
}
