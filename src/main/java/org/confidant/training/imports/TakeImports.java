package org.confidant.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.problem.Problem;

/** Tries and takes the large files, and those that were left when a node stopped. */
@ApplicationScoped
public class TakeImports implements Job {

    private static final Log LOG = Log.of(TakeImports.class);

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportWork work;

    @Override
    public String name() {
        return "training.imports";
    }

    @Override
    public String title() {
        return "Take completions of training from large files";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() {
        int done = 0;
        for (var id = steps.next(); id != null; id = steps.next()) {
            try {
                work.go(id, true);
            } catch (Problem wrong) {
                steps.failed(id, wrong.getMessage());
            } catch (IllegalArgumentException | IllegalStateException failed) {
                LOG.failed("training.import", failed);
                steps.failed(id, "It ended with an error; the log has it under training.import.");
            }
            done++;
        }
        return done == 0 ? "No file waits." : done == 1 ? "One file was worked on." : done + " files were worked on.";
    }
}
