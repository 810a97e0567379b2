package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/**
 * Looks for forms that nobody acknowledged in time, and tells the deputy, once (INC-10). How many there were is not said:
 * an administrator reads it, and a case may be about that administrator (INC-18).
 */
@ApplicationScoped
public class IncidentEscalation implements Job {

    @Inject
    private IncidentEscalationService escalation;

    @Override
    public String name() {
        return "incident-escalation";
    }

    @Override
    public String title() {
        return "Tell the deputy of incident forms that nobody has acknowledged";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public String run() {
        escalation.escalate();
        return "Looked for forms that wait too long.";
    }
}
