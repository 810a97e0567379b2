package org.confidant.foundation.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Asks the database each question once. The persistence provider would ask three times more, five seconds apart, when a
 * connection is lost in the middle of a transaction that has not written yet; but the transaction is lost with it, and
 * somebody waits for an answer (src/adr/0130).
 */
public class OneTryEach implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
