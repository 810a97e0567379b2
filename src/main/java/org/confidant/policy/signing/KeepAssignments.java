package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.confidant.foundation.jobs.Job;

/** Puts versions in force on their day, and gives and takes assignments as people come and go. */
@ApplicationScoped
class KeepAssignments implements Job {

    @Inject
    private CoverageService coverage;

    @Override
    public String name() {
        return "policy-assignments";
    }

    @Override
    public String title() {
        return "Put policies in force on their day, and give everybody who must sign an assignment";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int changed = 0;
        UUID last = null;
        do {
            var kept = coverage.keepStretch(last);
            last = kept.last();
            changed += kept.changed();
        } while (last != null);
        return changed == 0 ? "Everything was in step." : changed + " changed.";
    }
}
