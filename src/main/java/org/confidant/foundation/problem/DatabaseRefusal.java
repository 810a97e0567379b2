package org.confidant.foundation.problem;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/** Reads in what the driver or the pool of connections threw whether the database was asked too much, or not reached. */
final class DatabaseRefusal {

    private static final int GALERA_NODE_NOT_READY = 1047;

    /** Lock wait timeout, deadlock (Galera reports a certification conflict as one, too), changed since it was read. */
    private static final Set<Integer> FOR_ANOTHERS_SAKE = Set.of(1205, 1213, 1020);

    private static final String ROLLED_BACK_FOR_ANOTHER = "40001";

    private DatabaseRefusal() {}

    /** The problem that this one cause is, its own causes left aside; or null. */
    static Problem in(Throwable cause) {
        if (cause instanceof SQLException refused && isForAnothersSake(refused)) return new TryAgain();
        if (cause instanceof XAException ended && isForAnothersSake(ended)) return new TryAgain();
        for (var beside : cause.getSuppressed()) if (beside instanceof XAException) return Problems.in(beside);
        if (cause instanceof ResourceException)
            return Problems.in(cause.getCause()) instanceof TryAgain ? new TryAgain() : new DatabaseAway();
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
                ? new DatabaseAway()
                : null;
    }

    /** What went wrong at the commit itself, where a cluster of databases says no: some servers keep nothing but its text. */
    private static boolean isForAnothersSake(XAException ended) {
        var said = String.valueOf(ended.getMessage());
        return said.contains("try restarting transaction") || said.contains("WSREP detected deadlock");
    }

    private static boolean isForAnothersSake(SQLException refused) {
        return FOR_ANOTHERS_SAKE.contains(refused.getErrorCode())
                || ROLLED_BACK_FOR_ANOTHER.equals(refused.getSQLState())
                || refused.getErrorCode() == GALERA_NODE_NOT_READY
                        && String.valueOf(refused.getMessage()).contains("WSREP");
    }
}
