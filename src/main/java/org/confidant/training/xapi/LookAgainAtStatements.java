package org.confidant.training.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Records what waited for a course, once somebody has placed it. */
@ApplicationScoped
public class LookAgainAtStatements implements Job {

    private static final int AT_ONCE = 200;

    @Inject
    private StatementService statements;

    @Override
    public String name() {
        return "training.statements";
    }

    @Override
    public String title() {
        return "Look again at statements of learning systems";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        int all = 0;
        for (int some = statements.lookAgain(AT_ONCE); some > 0; some = statements.lookAgain(AT_ONCE)) all += some;
        return all == 0 ? "No statement waits for that." : all + " statements were looked at again.";
    }
}
