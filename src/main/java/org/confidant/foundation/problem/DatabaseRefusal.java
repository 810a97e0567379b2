package org.confidant.foundation.problem;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;

/** Reads in what the driver or the pool of connections threw whether the database was asked too much, or not reached. */
final class DatabaseRefusal {

    private static final int GALERA_NODE_NOT_READY = 1047;

    /** Lock wait timeout, deadlock (Galera reports a certification conflict as one, too), changed since it was read. */
    private static final Set<Integer> FOR_ANOTHERS_SAKE = Set.of(1205, 1213, 1020);

    private static final String ROLLED_BACK_FOR_ANOTHER = "40001";

    /** A file could not be written or made larger: of a table, of its log, or of what a query keeps meanwhile. */
    private static final Set<Integer> NO_ROOM = Set.of(3, 14, 1021, 1026, 1114);

    /** What the storage engine says when the system says so: no space, file too large, quota exceeded, record file full. */
    private static final Pattern NO_ROOM_SAID =
            Pattern.compile("(?i)\\b(errno|error|errcode):? (28|27|122|135|168)\\b|no space left|table .* is full");

    /** It shuts down, or somebody has ended the connection or the query. */
    private static final Set<Integer> ENDED_BY_THE_DATABASE = Set.of(1053, 1077, 1079, 1080, 1317, 1927, 1969);

    private static final String CONNECTION = "08";

    private DatabaseRefusal() {}

    /** The problem that this one cause is, its own causes left aside; or null. */
    static Problem in(Throwable cause) {
        if (cause instanceof SQLException refused && isForAnothersSake(refused)) return new TryAgain();
        if (cause instanceof SQLException refused && isWithoutRoom(refused)) return new DatabaseFull();
        if (cause instanceof XAException ended) return atCommit(ended);
        for (var beside : cause.getSuppressed()) if (beside instanceof XAException) return Problems.in(beside);
        if (cause instanceof ResourceException)
            return Problems.in(cause.getCause()) instanceof Unavailable known ? known : new DatabaseAway();
        return cause instanceof SQLException broken && isAway(broken) ? new DatabaseAway() : null;
    }

    /**
     * What went wrong at the commit itself: some servers keep nothing but its text. When it is not for another's sake,
     * nobody knows what became of the commit; to ask again with the same key is safe.
     */
    private static Problem atCommit(XAException ended) {
        var said = String.valueOf(ended.getMessage());
        if (said.contains("try restarting transaction") || said.contains("WSREP detected deadlock"))
            return new TryAgain();
        if (NO_ROOM_SAID.matcher(said).find()) return new DatabaseFull();
        var behind = ended.getCause() == null ? null : Problems.in(ended.getCause());
        return behind == null ? new DatabaseAway() : behind;
    }

    private static boolean isForAnothersSake(SQLException refused) {
        return FOR_ANOTHERS_SAKE.contains(refused.getErrorCode())
                || ROLLED_BACK_FOR_ANOTHER.equals(refused.getSQLState())
                || refused.getErrorCode() == GALERA_NODE_NOT_READY
                        && String.valueOf(refused.getMessage()).contains("WSREP");
    }

    private static boolean isWithoutRoom(SQLException refused) {
        return NO_ROOM.contains(refused.getErrorCode())
                || NO_ROOM_SAID.matcher(String.valueOf(refused.getMessage())).find();
    }

    private static boolean isAway(SQLException broken) {
        return broken instanceof SQLTransientConnectionException
                || broken instanceof SQLNonTransientConnectionException
                || broken instanceof SQLTimeoutException
                || String.valueOf(broken.getSQLState()).startsWith(CONNECTION)
                || ENDED_BY_THE_DATABASE.contains(broken.getErrorCode());
    }
}
