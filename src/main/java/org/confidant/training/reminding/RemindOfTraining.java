package org.confidant.training.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.confidant.foundation.jobs.Job;

/** Walks through all people, some hundreds at a time, and records which step each has reached with each course. */
@ApplicationScoped
public class RemindOfTraining implements Job {

    @Inject
    private ReminderService reminders;

    @Override
    public String name() {
        return "training.reminders";
    }

    @Override
    public String title() {
        return "Remind people of training, and tell those who answer for them";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(3);
    }

    @Override
    public String run() {
        int steps = 0;
        UUID last = null;
        do {
            var reminded = reminders.remind(last);
            last = reminded.last();
            steps += reminded.steps();
        } while (last != null);
        return steps == 0 ? "Nobody reached another step." : steps + " steps recorded.";
    }
}
