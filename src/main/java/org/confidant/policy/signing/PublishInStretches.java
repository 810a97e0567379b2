package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Brings a version to a large organisation, some thousands of people in each transaction. */
@ApplicationScoped
class PublishInStretches implements Job {

    static final String NAME = "policy-stretches";

    @Inject
    private CoverageService coverage;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Give everybody an assignment when a version comes or goes, in stretches of people";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() {
        int stretches = 0;
        while (coverage.doStretch()) stretches++;
        return stretches == 0 ? "Nothing waited." : stretches + " stretches done.";
    }
}
