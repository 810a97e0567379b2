package org.confidant.training.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Counts who is trained, so that nobody waits for it. */
@ApplicationScoped
public class CountTraining implements Job {

    @Inject
    private TrainingFigureService figures;

    @Override
    public String name() {
        return "training.figures";
    }

    @Override
    public String title() {
        return "Count who is trained";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        return figures.countIfNeeded() ? "Counted." : "Nothing changed.";
    }
}
