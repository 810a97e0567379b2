package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;

/** Passes on what nobody acknowledged: to the deputy after the hours of {@code inc.ackHours}, to the top after twice as many. */
@Service
public class IncidentEscalationService {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Allowed(Permission.ADMINISTER)
    public void escalate() {
        var now = clock.instant();
        var step = Duration.ofHours(settings.number("inc.ackHours"));
        for (var incident : incidents.unacknowledgedSince(now)) {
            long before = records.of(IncidentEvent.class, incident.id()).stream()
                    .filter(event -> event.kind() == EventKind.ESCALATED)
                    .count();
            boolean again = !incident.acknowledgeBy().plus(step).isAfter(now);
            if (before == 0) {
                dispatch.escalate(incident, false);
            } else if (before == 1 && again) {
                dispatch.escalate(incident, true);
            }
        }
    }
}
