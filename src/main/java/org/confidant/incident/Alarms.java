package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.confidant.foundation.fact.Alarm;

/** Makes a case of what Confidant found by itself, and goes the way of every report from there. */
@ApplicationScoped
class Alarms {

    @Inject
    private Incidents incidents;

    @Inject
    private Intake intake;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Clock clock;

    void raise(@Observes Alarm alarm) {
        incidents
                .openFor(alarm.code())
                .ifPresentOrElse(
                        open -> chronicle.happened(open, EventKind.FOUND_AGAIN, alarm.finding()),
                        () -> intake.raise(ReportIncident.found(alarm.finding()), alarm.code(), clock.instant()));
    }
}
