package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Writes one letter to everybody who has a new policy to sign, some hundreds at a time. */
@ApplicationScoped
class TellPeople implements Job {

    @Inject
    private CoverageService coverage;

    @Override
    public String name() {
        return "policy-letters";
    }

    @Override
    public String title() {
        return "Write to people who have a new policy to sign";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int letters = coverage.tell();
        return letters == 0 ? "Nobody had to be told." : letters + " letters written.";
    }
}
