package org.confidant.incident.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.log.Log;

/**
 * Looks for deadlines of cases that come near (CLK-04). How many there were is not said: an administrator reads it, and a
 * case may be about that administrator (INC-18).
 */
@ApplicationScoped
public class ClockAlerts implements Job {

    private static final Log LOG = Log.of(ClockAlerts.class);

    @Inject
    private ClockAlertService alerts;

    @Override
    public String name() {
        return "incident-clocks";
    }

    @Override
    public String title() {
        return "Warn of deadlines of incidents that come near";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        for (var id : alerts.due()) {
            try {
                alerts.warn(id);
            } catch (RuntimeException wrong) {
                LOG.failed("incident.clock-warning", wrong, Map.of("case", id));
            }
        }
        return "Looked for deadlines that come near.";
    }
}
