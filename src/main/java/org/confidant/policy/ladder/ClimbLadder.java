package org.confidant.policy.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.confidant.foundation.jobs.Job;

/** Walks through all people, some thousands at a time, and records which rung of the ladder each has reached. */
@ApplicationScoped
class ClimbLadder implements Job {

    @Inject
    private LadderService ladder;

    @Override
    public String name() {
        return "policy-ladder";
    }

    @Override
    public String title() {
        return "Remind people who have not signed, and tell those who answer for them";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int steps = 0;
        UUID last = null;
        do {
            var climbed = ladder.climb(last);
            last = climbed.last();
            steps += climbed.steps();
        } while (last != null);
        return steps == 0 ? "Nobody reached another step." : steps + " steps recorded.";
    }
}
