package org.confidant.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Forgets the content of files that were brought a month ago; what was taken from them stays. */
@ApplicationScoped
public class ForgetImports implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private TrainingImportService imports;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "training.forget-imports";
    }

    @Override
    public String title() {
        return "Forget the content of training files after thirty days";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        int forgotten = imports.forgetBefore(clock.instant().minus(KEPT));
        return forgotten == 0 ? "Nothing was old enough." : forgotten + " files were forgotten.";
    }
}
