package org.confidant.foundation.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** The first thing that runs: the schema, then everybody who waits for {@link ApplicationStarted}. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    @Inject
    private Schema schema;

    @Inject
    private Event<ApplicationStarted> started;

    @PostConstruct
    void start() {
        try {
            schema.bringUpToDate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached or prepared", unreachable);
        }
        started.fire(new ApplicationStarted());
    }
}
