package org.confidant.foundation.persistence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.sql.SQLException;

/**
 * The first thing that runs, before anybody is served: the schema, then everybody who waits for
 * {@link ApplicationStarted}.
 *
 * <p>A listener, because the threads that are made meanwhile inherit where they were made: on Payara a thread made by an
 * EJB is taken for a part of it for ever, and its connections stay outside the transactions of other beans.
 */
public class StartUp implements ServletContextListener {

    @Inject
    private Schema schema;

    @Inject
    private Event<ApplicationStarted> started;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            schema.bringUpToDate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached or prepared", unreachable);
        }
        started.fire(new ApplicationStarted());
    }
}
