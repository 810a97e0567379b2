package org.confidant.foundation.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.problem.Unavailable;

/**
 * After a power cut everything starts at once, and the database last. A server that gave up would stand there without the
 * application, and no supervisor would notice; so it waits, and says so.
 */
final class DatabaseWait {

    /** How long one try may take. */
    static final int SECONDS = 5;

    private static final Log LOG = Log.of(DatabaseWait.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SAY_EVERY = 60;

    /** One try. */
    interface Try {
        boolean answers() throws SQLException;
    }

    private DatabaseWait() {}

    /** It is there, but a wrong password or a missing database does not become right by waiting; a pool keeps the text. */
    private static boolean isRefusal(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("Access denied for user") || said.contains("Unknown database")) return true;
        }
        return false;
    }

    /** @throws IllegalStateException when the database is there and refuses us */
    static void until(Try one) {
        for (long asked = 0; ; asked++) {
            var reason = "it does not answer";
            try {
                if (one.answers()) return;
            } catch (SQLException | RuntimeException refused) {
                if (isRefusal(refused) || !(Problems.in(refused) instanceof Unavailable))
                    throw new IllegalStateException("The database cannot be reached", refused);
                reason = String.valueOf(refused.getMessage());
            }
            if (asked % SAY_EVERY == 0) LOG.warn("start.waits", Map.of("for", "the database", "reason", reason));
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("Told to end while waiting");
        }
    }
}
