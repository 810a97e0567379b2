package org.confidant.foundation.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;

/** Runs a piece of work as the system, in a request context of its own. */
@ApplicationScoped
public class JobWork {

    @Inject
    private Caller caller;

    @ActivateRequestContext
    public String asSystem(Job job) {
        caller.become(Identity.system());
        return job.run();
    }

    @ActivateRequestContext
    public void asSystem(Runnable work) {
        caller.become(Identity.system());
        work.run();
    }
}
