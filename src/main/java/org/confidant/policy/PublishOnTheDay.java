package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.problem.Problem;

/** Publishes approved versions on their day, each in a transaction of its own: one that cannot be holds up no other. */
@ApplicationScoped
class PublishOnTheDay implements Job {

    @Inject
    private PolicyService policies;

    @Override
    public String name() {
        return "policy-publication";
    }

    @Override
    public String title() {
        return "Publish approved policies on the day that was said";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int done = 0;
        int refused = 0;
        for (var id : policies.due()) {
            try {
                if (policies.publishDue(id)) done++;
            } catch (Problem notNow) {
                refused++;
            }
        }
        return (done == 0 ? "No version's day had come." : done + " published.")
                + (refused == 0 ? "" : " " + refused + " cannot be published as they are: open them to see why.");
    }
}
