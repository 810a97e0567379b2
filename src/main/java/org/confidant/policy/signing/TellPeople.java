package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Sees to it that whoever has a new policy to sign gets a letter, some thousands at a time. */
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
        return "See to it that people with a new policy to sign get a letter";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int told = 0;
        for (int some = coverage.tell(); some > 0; some = coverage.tell()) told += some;
        return told == 0 ? "Nobody had to be told." : told + " assignments go into letters.";
    }
}
