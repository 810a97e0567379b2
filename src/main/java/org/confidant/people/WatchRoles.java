package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** ACT-01: the daily alert while a mandatory role has no holder. */
@ApplicationScoped
public class WatchRoles implements Job {

    @Inject
    private RoleWatchService watch;

    @Override
    public String name() {
        return "watch-roles";
    }

    @Override
    public String title() {
        return "Tell those who can mend it when a mandatory role has no holder";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public String run() {
        return watch.tell();
    }
}
