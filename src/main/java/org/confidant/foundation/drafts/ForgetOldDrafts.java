package org.confidant.foundation.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Once a day: drafts that nobody came back to are forgotten. */
@ApplicationScoped
public class ForgetOldDrafts implements Job {

    @Inject
    private DraftService drafts;

    @Override
    public String name() {
        return "forget-old-drafts";
    }

    @Override
    public String title() {
        return "Forget drafts that nobody came back to for 30 days";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        return drafts.dropForgotten() + " forgotten.";
    }
}
