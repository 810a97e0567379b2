package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives every event in a database its leaf, as the sequencer would in time. */
public final class LeavesOfAll {

    private LeavesOfAll() {}

    /** @return how many got one */
    public static long add(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        var end = Leaves.end(owner, Leaves.size(owner));
        Leaves.Turn turn;
        java.time.Instant from = null;
        long added = 0;
        do {
            turn = Leaves.add(owner, end, from);
            end = turn.end();
            from = turn.reached();
            added += turn.added();
            owner.commit();
        } while (turn.added() > 0);
        owner.setAutoCommit(true);
        return added;
    }
}
