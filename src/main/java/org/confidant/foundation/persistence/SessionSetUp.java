package org.confidant.foundation.persistence;

import java.sql.SQLException;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * What the persistence provider does not offer as a property (src/adr/0130).
 *
 * <p>It asks the database each question once. By itself it would ask three times more, five seconds apart, when a
 * connection is lost in the middle of a transaction that has not written yet; but the transaction is lost with it, and
 * somebody waits for an answer.
 *
 * <p>It waits for the database. Some servers have the provider open its first connection while they deploy, before
 * anything of ours is asked, and leave the application out when there is none.
 */
public class SessionSetUp implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        if (session instanceof ServerSession server) DatabaseWait.until(() -> answers(login, server));
    }

    private static boolean answers(DatabaseLogin login, ServerSession server) throws SQLException {
        try (var connection = login.getConnector().connect(login.getProperties(), server)) {
            return connection.isValid(DatabaseWait.SECONDS);
        }
    }
}
